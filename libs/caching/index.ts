export { CachingModule } from './caching.module.js';
export { loadById } from './load-by-id.js';
export { TaggedCache } from './tagged-cache.js';
