export { guarded, type GuardOptions } from './guarded.js';
