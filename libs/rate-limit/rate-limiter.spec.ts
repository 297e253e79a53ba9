import { Logger } from '@nestjs/common';
import { Clock } from '#libs/clock';
import { RedisConnection } from '#libs/redis';
import { waitFor } from '../../test/support/processes.js';
import { describeWithRedis, startRedis, type TestServer } from '../../test/support/servers.js';
import type { Bucket } from './bucket.js';
import { MemoryBuckets } from './memory-buckets.js';
import { RateLimiter } from './rate-limiter.js';

class SettableClock extends Clock {
  milliseconds = 1_700_000_000_000;

  override now(): Date {
    return new Date(this.milliseconds);
  }
}

/** So slow that it does not fill while a test runs. */
const slow: Bucket = { name: 'ip', capacity: 10, windowMs: 600_000 };

const admittedOf = async (charges: Promise<{ admitted: boolean }>[]) =>
  (await Promise.all(charges)).filter(({ admitted }) => admitted).length;

function behavesAsRateLimiter(open: () => RateLimiter): void {
  let limiter: RateLimiter;
  beforeEach(() => {
    limiter = open();
  });

  it('tells what is left, and when the bucket is full again', async () => {
    const result = await limiter.charge(slow, 'a', 3);
    expect(result).toMatchObject({ admitted: true, limit: 10, remaining: 7, retryAfterSeconds: 0, exceedsCapacity: false });
    expect(Number.isInteger(result.resetAt)).toBe(true);
  });

  it('admits its capacity and refuses the rest, taking nothing for what it refuses', async () => {
    expect(await admittedOf(Array.from({ length: 25 }, () => limiter.charge(slow, 'a', 1)))).toBe(10);
    await limiter.charge(slow, 'b', 8);
    for (let refusal = 0; refusal < 3; refusal++)
      expect(await limiter.charge(slow, 'b', 3)).toMatchObject({ admitted: false, remaining: 2 });
    expect(await limiter.charge(slow, 'b', 2)).toMatchObject({ admitted: true, remaining: 0 });
  });

  it('says how long to wait for the cost', async () => {
    await limiter.charge(slow, 'a', 10);
    for (const [cost, seconds] of [
      [1, 60],
      [10, 600],
    ] as const) {
      const { admitted, retryAfterSeconds } = await limiter.charge(slow, 'a', cost);
      expect(admitted).toBe(false);
      expect(retryAfterSeconds).toBeGreaterThan(seconds - 5);
      expect(retryAfterSeconds).toBeLessThanOrEqual(seconds);
    }
  });

  it('keeps keys, names and limits apart', async () => {
    await limiter.charge(slow, 'a', 10);
    expect((await limiter.charge(slow, 'b', 10)).admitted).toBe(true);
    expect((await limiter.charge({ ...slow, name: 'user' }, 'a', 10)).admitted).toBe(true);
    expect((await limiter.charge({ ...slow, capacity: 20 }, 'a', 20)).admitted).toBe(true);
  });

  it('never admits a cost above the capacity, and says that waiting does not help', async () => {
    expect(await limiter.charge(slow, 'a', 11)).toMatchObject({ admitted: false, exceedsCapacity: true, remaining: 10 });
    expect(await limiter.charge(slow, 'a', 10)).toMatchObject({ admitted: true, exceedsCapacity: false });
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a cost of %s', async (cost) => {
    await expect(limiter.charge(slow, 'a', cost)).rejects.toThrow(RangeError);
  });

  it.each([
    [7, 60_000],
    [1_000, 60_000],
    [1_000_000_000, 1_000_000_000],
  ])('admits all of %i tokens per %i ms at once', async (capacity, windowMs) => {
    expect(await limiter.charge({ name: 'ip', capacity, windowMs }, 'a', capacity)).toMatchObject({ admitted: true, remaining: 0 });
  });
}

describe('RateLimiter in memory', () => {
  let clock: SettableClock;
  behavesAsRateLimiter(() => new RateLimiter(null, (clock = new SettableClock())));

  const bucket: Bucket = { name: 'ip', capacity: 6, windowMs: 60_000 };

  it('refills evenly', async () => {
    const limiter = new RateLimiter(null, clock);
    await limiter.charge(bucket, 'a', 6);
    clock.milliseconds += 9_999;
    expect(await limiter.charge(bucket, 'a', 1)).toMatchObject({ admitted: false, remaining: 0, retryAfterSeconds: 1 });
    clock.milliseconds += 1;
    expect(await limiter.charge(bucket, 'a', 1)).toMatchObject({ admitted: true, remaining: 0 });
    clock.milliseconds += 25_000;
    expect(await limiter.charge(bucket, 'a', 1)).toMatchObject({ admitted: true, remaining: 1 });
    clock.milliseconds += 3_600_000;
    expect(await limiter.charge(bucket, 'a', 1)).toMatchObject({ admitted: true, remaining: 5, resetAt: clock.milliseconds / 1000 + 10 });
  });

  it('admits no more than capacity and refill over any time', async () => {
    const limiter = new RateLimiter(null, clock);
    const start = clock.milliseconds;
    let admitted = 0;
    for (let call = 0; call < 5_000; call++) {
      clock.milliseconds += (call * 7919) % 97;
      const cost = 1 + (call % 3);
      if ((await limiter.charge(bucket, 'a', cost)).admitted) admitted += cost;
      expect(admitted).toBeLessThanOrEqual(bucket.capacity + (bucket.capacity / bucket.windowMs) * (clock.milliseconds - start));
    }
    expect(admitted).toBeGreaterThan(20);
  });

  it('gives nothing for a clock that is set back, and refills from there', async () => {
    const limiter = new RateLimiter(null, clock);
    await limiter.charge(bucket, 'a', 5);
    clock.milliseconds -= 3_600_000;
    expect(await limiter.charge(bucket, 'a', 1)).toMatchObject({ admitted: true, remaining: 0 });
    clock.milliseconds += 10_000;
    expect((await limiter.charge(bucket, 'a', 1)).admitted).toBe(true);
  });

  it('forgets buckets that are full again, and never keeps more than it may', () => {
    const buckets = new MemoryBuckets(clock, 100);
    for (let address = 0; address < 1_000; address++) buckets.charge(bucket, String(address), 1);
    expect(buckets.size).toBe(100);
    clock.milliseconds += bucket.windowMs;
    for (let call = 0; call < 100; call++) buckets.charge(bucket, 'the only visitor', 1);
    expect(buckets.size).toBe(1);
  });
});

describeWithRedis('RateLimiter in Redis', () => {
  let server: TestServer;
  let connections: RedisConnection[];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    server = await startRedis();
  });
  beforeEach(async () => {
    connections = [1, 2].map(() => new RedisConnection(server.url));
    await waitFor('Redis', () => connections.every(({ isReady }) => isReady));
    await connections[0]!.run((client) => client.flushAll());
  });
  afterEach(() => Promise.all(connections.map((connection) => connection.close())));
  afterAll(() => server.kill());

  const farOff = (milliseconds: number) => Object.assign(new SettableClock(), { milliseconds });
  const openAll = () => connections.map((connection, index) => new RateLimiter(connection, farOff(index * 1e12)));

  behavesAsRateLimiter(() => openAll()[0]!);

  it('admits what one bucket may over two instances, whatever their clocks say', async () => {
    const bucket: Bucket = { name: 'user', capacity: 100, windowMs: 10_000 };
    const limiters = openAll();
    const start = performance.now();
    const admitted = await admittedOf(Array.from({ length: 2_000 }, (_, call) => limiters[call % 2]!.charge(bucket, 'a', 1)));
    const elapsed = performance.now() - start;
    expect(admitted).toBeGreaterThanOrEqual(100);
    expect(admitted).toBeLessThanOrEqual(100 + (bucket.capacity / bucket.windowMs) * elapsed);
  });

  it('refills by the clock of Redis', async () => {
    const bucket: Bucket = { name: 'ip', capacity: 10, windowMs: 1_000 };
    const [limiter] = openAll() as [RateLimiter];
    const start = performance.now();
    let admitted = 0;
    await waitFor('a refill', async () => {
      if ((await limiter.charge(bucket, 'a', 1)).admitted) admitted++;
      return admitted > bucket.capacity + 5;
    });
    expect(admitted).toBeLessThanOrEqual(bucket.capacity + (performance.now() - start) / 100);
  });

  it('leaves nothing in Redis once a bucket is full', async () => {
    await openAll()[0]!.charge({ name: 'ip', capacity: 10, windowMs: 200 }, 'a', 5);
    const size = () => connections[0]!.run((client) => client.dbSize());
    expect(await size()).toBe(1);
    await waitFor('the expiry', async () => (await size()) === 0);
  });

  it('goes on when Redis has forgotten the script', async () => {
    const [limiter] = openAll() as [RateLimiter];
    await limiter.charge(slow, 'a', 4);
    await connections[0]!.run((client) => client.scriptFlush());
    expect(await limiter.charge(slow, 'a', 4)).toMatchObject({ admitted: true, remaining: 2 });
  });

  it('takes garbage under its key for a full bucket', async () => {
    const [limiter] = openAll() as [RateLimiter];
    await limiter.charge(slow, 'a', 4);
    const [key] = await connections[0]!.run((client) => client.keys('*'));
    await connections[0]!.run((client) => client.set(key!, 'garbage'));
    expect(await limiter.charge(slow, 'a', 1)).toMatchObject({ admitted: true, remaining: 9 });
  });

  it('limits by itself while Redis is gone, and fails nobody', async () => {
    const limiters = openAll();
    await limiters[0]!.charge(slow, 'a', 4);
    await limiters[1]!.charge(slow, 'a', 4);
    await server.kill();
    const charges = Array.from({ length: 100 }, (_, call) => limiters[call % 2]!.charge(slow, 'a', 1));
    // The first has last seen 6 tokens, the second 2.
    expect(await admittedOf(charges)).toBe(8);
    await waitFor('the loss', () => connections.every(({ isReady }) => !isReady));
    expect((await limiters[0]!.charge(slow, 'a', 1)).admitted).toBe(false);
    await server.restart();
    await waitFor('Redis', () => connections.every(({ isReady }) => isReady));
    expect(await limiters[0]!.charge(slow, 'a', 1)).toMatchObject({ admitted: true, remaining: 9 });
    expect(await limiters[1]!.charge(slow, 'a', 1)).toMatchObject({ admitted: true, remaining: 8 });
  });

  it('waits once for a Redis that hangs', async () => {
    const [limiter] = openAll() as [RateLimiter];
    server.pause();
    const start = performance.now();
    for (let call = 0; call < 50; call++) await limiter.charge(slow, 'a', 1);
    expect(performance.now() - start).toBeLessThan(1_000);
    server.resume();
  });
});
