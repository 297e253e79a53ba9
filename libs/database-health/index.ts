export { OwnDependencies } from './own-dependencies.js';
