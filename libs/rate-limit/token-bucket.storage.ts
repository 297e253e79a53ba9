import type { ThrottlerStorage } from '@nestjs/throttler';
import type { Clock } from '#libs/clock';
import type { RateLimiter } from './rate-limiter.js';

/** Lets Throttler count in token buckets; its times are in milliseconds going in and in seconds coming out. */
export class TokenBucketStorage implements ThrottlerStorage {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  async increment(key: string, ttl: number, limit: number, _blockDuration: number, throttlerName: string) {
    const result = await this.limiter.charge({ name: throttlerName, capacity: limit, windowMs: ttl }, key, 1);
    return {
      totalHits: limit - result.remaining,
      timeToExpire: Math.max(0, Math.ceil(result.resetAt - this.clock.now().getTime() / 1000)),
      isBlocked: !result.admitted,
      timeToBlockExpire: result.retryAfterSeconds,
    };
  }
}
