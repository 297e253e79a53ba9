export { createLogger, toNestLogger } from './logger.js';
