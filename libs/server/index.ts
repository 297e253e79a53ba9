export { createServer } from './create-server.js';
export { main, type Running, serve } from './run.js';
