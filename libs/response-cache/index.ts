export { CacheInterceptor } from './cache.interceptor.js';
export { Cached } from './cached.decorator.js';
