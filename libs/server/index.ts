export { ProcessModule } from './process.module.js';
export { serve } from './run.js';
