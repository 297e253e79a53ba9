export { CacheInterceptor } from './cache.interceptor.js';
export { Cached, type CachedSpec } from './cached.decorator.js';
