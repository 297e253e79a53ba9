import type { Clock } from '#libs/clock';
import type { RedisConnection } from '#libs/redis';
import { type Bucket, type RateLimitResult, toResult } from './bucket.js';
import { MemoryBuckets } from './memory-buckets.js';
import { RedisBuckets } from './redis-buckets.js';

/**
 * Token buckets: over any time t a bucket admits at most `capacity + capacity / windowMs * t` tokens. They are shared through
 * Redis where there is one; while it is down each instance goes on by
 * itself from what it last knew, so that nobody is unlimited and nothing fails.
 */
export class RateLimiter {
  readonly #memory: MemoryBuckets;
  readonly #redis: RedisBuckets | null;

  constructor(connection: RedisConnection | null, clock: Clock) {
    this.#memory = new MemoryBuckets(clock);
    this.#redis = connection && new RedisBuckets(connection);
  }

  /**
   * Takes `cost` tokens, or none where they are not all there. Throws RangeError unless the cost is a positive integer.
   * A cost above the capacity is always refused and marked `exceedsCapacity`.
   */
  async charge(bucket: Bucket, key: string, cost: number): Promise<RateLimitResult> {
    if (!Number.isInteger(cost) || cost < 1) throw new RangeError(`A cost is a positive integer, not ${cost}`);
    const shared = await this.#redis?.charge(bucket, key, cost).catch(() => null);
    if (shared) this.#memory.adopt(bucket, key, shared);
    return toResult(bucket, cost, shared ?? this.#memory.charge(bucket, key, cost));
  }
}
