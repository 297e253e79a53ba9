import type { Clock } from '#libs/clock';
import { type Bucket, type Charge, chargeDebt, type Debt, fullAt, MICROSECONDS } from './bucket.js';

const MAX_BUCKETS = 100_000;

/** Token buckets of this process. Full ones are forgotten, so that a flood of addresses leaves nothing behind. */
export class MemoryBuckets {
  /** In the order of their last charge, which is nearly the order in which they become full. */
  readonly #buckets = new Map<string, Debt & { fullAt: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly maxBuckets = MAX_BUCKETS,
  ) {}

  /** How many buckets are not known to be full. */
  get size(): number {
    return this.#buckets.size;
  }

  charge(bucket: Bucket, key: string, cost: number): Charge {
    const now = this.#now();
    const charge = chargeDebt(bucket, this.#buckets.get(idOf(bucket, key)), now, cost);
    if (charge.admitted) this.#set(bucket, key, charge);
    this.#prune(now);
    return charge;
  }

  /** Takes over what a bucket lacked elsewhere a moment ago. */
  adopt(bucket: Bucket, key: string, { debt }: Debt): void {
    const now = this.#now();
    this.#set(bucket, key, { debt, at: now });
    this.#prune(now);
  }

  #now(): number {
    return this.clock.now().getTime() * MICROSECONDS;
  }

  #set(bucket: Bucket, key: string, { debt, at }: Debt): void {
    const id = idOf(bucket, key);
    this.#buckets.delete(id);
    this.#buckets.set(id, { debt, at, fullAt: fullAt(bucket, { debt, at }) });
  }

  /** A charge adds one bucket at most and looks at the two oldest, so that forgetting keeps up with remembering. */
  #prune(now: number): void {
    for (let looks = 0; looks < 2; looks++) {
      const [oldest] = this.#buckets;
      if (oldest && (oldest[1].fullAt <= now || this.#buckets.size > this.maxBuckets)) this.#buckets.delete(oldest[0]);
    }
  }
}

function idOf(bucket: Bucket, key: string): string {
  return `${bucket.name} ${bucket.capacity}/${bucket.windowMs} ${key}`;
}
