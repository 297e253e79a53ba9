export { createServer } from './create-server.js';
export { welcome } from './welcome.js';
export { main, type Running, serve } from './run.js';
