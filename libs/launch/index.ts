export { main } from './main.js';
export { welcome } from './welcome.js';
