import { createHash } from 'node:crypto';
import type { RedisConnection } from '#libs/redis';
import type { Bucket, Charge } from './bucket.js';

/** chargeDebt of bucket.ts, atomic and by the clock of Redis, so that the clocks of the instances do not matter. */
const SCRIPT = `
local capacity, window, cost = tonumber(ARGV[1]), tonumber(ARGV[2]) * 1000, tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local debt, at = string.match(redis.call('GET', KEYS[1]) or '', '^(%d+) (%d+)$')
debt = debt and math.max(0, debt - math.max(0, now - at) * capacity) or 0
local charged = debt + cost * window
if charged > capacity * window then
  return { 0, string.format('%.0f', debt), string.format('%.0f', now) }
end
local fills = string.format('%.0f', math.max(1, math.ceil(charged / capacity / 1000)))
redis.call('SET', KEYS[1], string.format('%.0f %.0f', charged, now), 'PX', fills)
return { 1, string.format('%.0f', charged), string.format('%.0f', now) }
`;
const SCRIPT_SHA = createHash('sha1').update(SCRIPT).digest('hex');

/** Token buckets in Redis, shared by all instances. A full bucket's key expires. */
export class RedisBuckets {
  constructor(private readonly connection: RedisConnection) {}

  /** Throws RedisUnavailableError, and what Redis answers when it cannot write. */
  async charge(bucket: Bucket, key: string, cost: number): Promise<Charge> {
    // The limits are part of the key: a debt has a meaning only together with them.
    const id = `tandem:limit:1:${bucket.name}:${bucket.capacity}/${bucket.windowMs}:${key}`;
    const reply = await this.#evaluate({ keys: [id], arguments: [bucket.capacity, bucket.windowMs, cost].map(String) });
    const [admitted, debt, at] = reply as [number, string, string];
    return { admitted: admitted === 1, debt: Number(debt), at: Number(at) };
  }

  async #evaluate(call: { keys: string[]; arguments: string[] }): Promise<unknown> {
    try {
      return await this.connection.run((client) => client.evalSha(SCRIPT_SHA, call));
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
      return this.connection.run((client) => client.eval(SCRIPT, call));
    }
  }
}
