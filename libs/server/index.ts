export { ProcessModule } from './process.module.js';
export { welcome } from './welcome.js';
export { main, serve } from './run.js';
