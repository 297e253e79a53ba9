export type { Bucket, RateLimitResult } from './bucket.js';
export { LoginLimited, Unmetered } from './decorators.js';
export { RateLimitModule } from './rate-limit.module.js';
export { RateLimiter } from './rate-limiter.js';
export { RequestLimits } from './request-limits.js';
export { TokenBucketGuard } from './token-bucket.guard.js';
