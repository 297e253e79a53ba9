export { startSplit } from './start-split.js';
