export { guarded } from './guarded.js';
