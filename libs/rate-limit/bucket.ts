/** A token bucket: it holds `capacity` tokens and fills from empty to full, evenly, in `windowMs`. */
export interface Bucket {
  name: string;
  capacity: number;
  windowMs: number;
}

export interface RateLimitResult {
  admitted: boolean;
  /** The bucket's capacity. */
  limit: number;
  /** Whole tokens that are left. */
  remaining: number;
  /** When the bucket will be full again, in epoch seconds, rounded up. */
  resetAt: number;
  /** Seconds until the cost can be paid, at least 1 where it was refused; until the bucket is full where it never can. */
  retryAfterSeconds: number;
  /** The cost is above the capacity: no waiting helps. */
  exceedsCapacity: boolean;
}

/**
 * What a bucket lacks, at a time in epoch microseconds. A lacking token counts as the microseconds of the window, so that
 * the debt shrinks by `capacity` a microsecond and stays an integer: no rounding ever gives tokens away.
 */
export interface Debt {
  debt: number;
  at: number;
}

export interface Charge extends Debt {
  admitted: boolean;
}

export const MICROSECONDS = 1_000;

/** Takes `cost` tokens where they are there; else nothing. redis-buckets.ts says the same in Lua. */
export function chargeDebt(bucket: Bucket, before: Debt | undefined, now: number, cost: number): Charge {
  const window = bucket.windowMs * MICROSECONDS;
  // A clock that is set back must not give tokens; the refill then goes on from the new time.
  const elapsed = before ? Math.max(0, now - before.at) : 0;
  const debt = before ? Math.max(0, before.debt - elapsed * bucket.capacity) : 0;
  const charged = debt + cost * window;
  return charged <= bucket.capacity * window ? { admitted: true, debt: charged, at: now } : { admitted: false, debt, at: now };
}

/** The epoch microseconds at which a bucket with this debt is full. */
export function fullAt({ capacity }: Bucket, { debt, at }: Debt): number {
  return at + debt / capacity;
}

/** What a charge of the bucket means to the caller. */
export function toResult(bucket: Bucket, cost: number, charge: Charge): RateLimitResult {
  const { capacity, windowMs } = bucket;
  const window = windowMs * MICROSECONDS;
  const lacking = charge.debt + Math.min(cost, capacity) * window - capacity * window;
  return {
    admitted: charge.admitted,
    limit: capacity,
    remaining: Math.floor((capacity * window - charge.debt) / window),
    resetAt: Math.ceil(fullAt(bucket, charge) / 1e6),
    retryAfterSeconds: charge.admitted ? 0 : Math.max(1, Math.ceil(lacking / capacity / 1e6)),
    exceedsCapacity: cost > capacity,
  };
}
