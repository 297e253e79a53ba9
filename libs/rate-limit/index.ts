export { LoginLimited, Unmetered } from './decorators.js';
export { RateLimitModule, UnlimitedModule } from './rate-limit.module.js';
export { RequestLimits } from './request-limits.js';
export { TokenBucketGuard } from './token-bucket.guard.js';
