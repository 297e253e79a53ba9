import { describeWithRedis, startRedis, type TestServer } from '../../test/support/servers.js';
import { waitFor } from '../../test/support/processes.js';
import { RedisConnection } from '#libs/redis';
import type { CacheStore } from './cache-store.js';
import { MemoryStore } from './memory-store.js';
import { RedisStore } from './redis-store.js';
import { TaggedCache } from './tagged-cache.js';

/** A load that answers when it is told to. */
function deferred<T>() {
  let settle!: { resolve: (value: T) => void; reject: (error: Error) => void };
  const promise = new Promise<T>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
}

/** Counts loads of what `current` answers. */
function source<T>(current: () => T) {
  const loader = async () => {
    loader.loads++;
    return current();
  };
  loader.loads = 0;
  return loader;
}

function behavesAsTaggedCache(openStore: () => Promise<CacheStore>): void {
  let store: CacheStore;
  let cache: TaggedCache;

  beforeEach(async () => {
    store = await openStore();
    cache = new TaggedCache(store);
  });

  it('loads once and then hits', async () => {
    const load = source(() => ({ id: 1, tags: ['a', null], deep: { on: true } }));
    const loaded = await cache.getOrLoad('key', ['tag'], load);
    const cached = await cache.getOrLoad('key', ['tag'], load);
    expect(loaded).toEqual({ id: 1, tags: ['a', null], deep: { on: true } });
    expect(cached).toEqual(loaded);
    expect(load.loads).toBe(1);
  });

  it('gives out what nobody can change', async () => {
    const load = source(() => ({ list: [{ n: 1 }] }));
    for (const value of [await cache.getOrLoad('key', [], load), await cache.getOrLoad('key', [], load)]) {
      expect(() => value.list.push({ n: 2 })).toThrow(TypeError);
      expect(() => (value.list[0]!.n = 2)).toThrow(TypeError);
    }
  });

  it.each([
    ['a date', new Date()],
    ['a map', { of: new Map() }],
    ['a bigint', [1n]],
    ['a function', { call: () => 1 }],
    ['not a number', Number.NaN],
  ])('refuses %s, which would come back as something else', async (_, value) => {
    await expect(cache.getOrLoad('key', [], async () => value as unknown)).rejects.toThrow(TypeError);
  });

  it.each([null, undefined])('does not cache %s', async (nothing) => {
    const load = source(() => nothing);
    expect(await cache.getOrLoad('key', [], load)).toBe(nothing);
    await cache.getOrLoad('key', [], load);
    expect(load.loads).toBe(2);
  });

  it('loads again after one of its tags was invalidated, and not after another was', async () => {
    const load = source(() => 'value');
    await cache.getOrLoad('key', ['a', 'b'], load);
    await cache.invalidate(['c']);
    await cache.getOrLoad('key', ['a', 'b'], load);
    expect(load.loads).toBe(1);
    for (const tag of ['a', 'b']) {
      await cache.invalidate([tag]);
      await cache.getOrLoad('key', ['a', 'b'], load);
    }
    expect(load.loads).toBe(3);
  });

  it('does not take a value for one with other tags', async () => {
    const load = source(() => 'value');
    await cache.getOrLoad('key', ['a'], load);
    await cache.getOrLoad('key', ['b'], load);
    expect(load.loads).toBe(2);
  });

  it('forgets a value after its time to live', async () => {
    const load = source(() => 'value');
    await cache.getOrLoad('key', [], load, 20);
    await waitFor('the expiry', async () => {
      await cache.getOrLoad('key', [], load, 20);
      return load.loads > 1;
    });
  });

  it('loads once for 100 callers that miss together', async () => {
    const load = source(() => 'value');
    const values = await Promise.all(Array.from({ length: 100 }, () => cache.getOrLoad('key', ['tag'], load)));
    expect(new Set(values)).toEqual(new Set(['value']));
    expect(load.loads).toBe(1);
  });

  it('fails those who wait for a failed load, and nobody after them', async () => {
    const failing = () => Promise.reject(new Error('no database'));
    const results = await Promise.allSettled([cache.getOrLoad('key', [], failing), cache.getOrLoad('key', [], failing)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(cache.getOrLoad('key', [], async () => 'value')).resolves.toBe('value');
  });

  it('does not keep what was loaded before a write', async () => {
    const old = deferred<string>();
    const reading = cache.getOrLoad('key', ['tag'], () => old.promise);
    await cache.getOrLoad('other', ['tag'], async () => 'so that the versions are read');
    await cache.invalidate(['tag']);
    old.resolve('old');
    expect(await reading).toBe('old');
    expect(await cache.getOrLoad('key', ['tag'], async () => 'new')).toBe('new');
  });

  it('does not let who comes after a write join a load from before it', async () => {
    const old = deferred<string>();
    let isLoading = false;
    const reading = cache.getOrLoad('key', ['tag'], () => {
      isLoading = true;
      return old.promise;
    });
    await waitFor('the load', () => isLoading);
    await cache.invalidate(['tag']);
    const [late, later] = await Promise.all([1, 2].map(() => cache.getOrLoad('key', ['tag'], async () => 'new')));
    expect([late, later]).toEqual(['new', 'new']);
    old.resolve('old');
    expect(await reading).toBe('old');
    expect(await cache.getOrLoad('key', ['tag'], async () => 'newest')).toMatch(/^new/);
  });

  it('never shows an old value to a reader that starts after the write has answered', async () => {
    let row = 0;
    let stale = 0;
    for (let write = 1; write <= 500; write++) {
      const racing = cache.getOrLoad('row', ['row'], async () => row);
      row = write;
      await cache.invalidate(['row']);
      if ((await cache.getOrLoad('row', ['row'], async () => row)) !== write) stale++;
      await racing;
    }
    expect(stale).toBe(0);
  });

  describe('for many keys', () => {
    const loadRows = () => {
      const loader = async (missing: string[]) => {
        loader.calls.push(missing);
        return new Map(missing.filter((key) => key !== 'absent').map((key) => [key, { key }]));
      };
      loader.calls = [] as string[][];
      return loader;
    };
    const tagsOf = (key: string) => [`tag of ${key}`];

    it('loads what is missing in one call and leaves out what is absent', async () => {
      const load = loadRows();
      await cache.getOrLoadMany(['a'], tagsOf, load);
      const rows = await cache.getOrLoadMany(['b', 'a', 'absent', 'b', 'c'], tagsOf, load);
      expect([...rows]).toEqual([
        ['b', { key: 'b' }],
        ['a', { key: 'a' }],
        ['c', { key: 'c' }],
      ]);
      await cache.getOrLoadMany(['c', 'absent'], tagsOf, load);
      expect(load.calls).toEqual([['a'], ['b', 'absent', 'c'], ['absent']]);
    });

    it('asks nobody for nothing', async () => {
      const load = loadRows();
      expect(await cache.getOrLoadMany([], tagsOf, load)).toEqual(new Map());
      expect(load.calls).toEqual([]);
    });

    it('shares the loads of callers that overlap', async () => {
      const load = loadRows();
      const [left, right] = await Promise.all([
        cache.getOrLoadMany(['a', 'b'], tagsOf, load),
        cache.getOrLoadMany(['b', 'c'], tagsOf, load),
      ]);
      expect([...left.keys(), ...right.keys()]).toEqual(['a', 'b', 'b', 'c']);
      expect(load.calls.flat().sort()).toEqual(['a', 'b', 'c']);
    });

    it('invalidates key by key', async () => {
      const load = loadRows();
      await cache.getOrLoadMany(['a', 'b'], tagsOf, load);
      await cache.invalidate(['tag of b']);
      await cache.getOrLoadMany(['a', 'b'], tagsOf, load);
      expect(load.calls).toEqual([['a', 'b'], ['b']]);
    });

    it('fails with its load', async () => {
      await expect(cache.getOrLoadMany(['a', 'b'], tagsOf, () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
      expect((await cache.getOrLoadMany(['a', 'b'], tagsOf, loadRows())).size).toBe(2);
    });
  });

  it('is up', async () => {
    const { status, latency } = await cache.health();
    expect(status).toBe('up');
    expect(latency).toBeGreaterThanOrEqual(0);
  });
}

describe('TaggedCache in memory', () => {
  behavesAsTaggedCache(async () => new MemoryStore());

  it('keeps no more keys than it may, and loses a tag only together with its values', async () => {
    const cache = new TaggedCache(new MemoryStore(10));
    let row = 'old';
    await cache.getOrLoad('row', ['row'], async () => row);
    for (let other = 0; other < 20; other++) await cache.getOrLoad(`other ${other}`, [], async () => other);
    row = 'new';
    expect(await cache.getOrLoad('row', ['row'], async () => row)).toBe('new');
  });
});

describeWithRedis('TaggedCache in Redis', () => {
  let server: TestServer;
  const connections: RedisConnection[] = [];

  const open = async () => {
    const connection = new RedisConnection(server.url);
    connections.push(connection);
    const store = new RedisStore(connection, 0);
    await waitFor('the store', () => store.isUsable);
    return store;
  };
  const command = (...args: string[]) => connections[0]!.run((client) => client.sendCommand(args));

  beforeAll(async () => {
    server = await startRedis();
  });
  afterEach(async () => {
    await connections[0]!.run((client) => client.flushDb());
    await Promise.all(connections.splice(0).map((connection) => connection.close()));
  });
  afterAll(() => server.kill());

  behavesAsTaggedCache(open);

  it('hits in one round trip, for one key and for many', async () => {
    const cache = new TaggedCache(await open());
    const load = async (missing: string[]) => new Map(missing.map((key) => [key, key]));
    const tagsOf = (key: string) => [key, 'all'];
    await cache.getOrLoad('one', ['x', 'y'], async () => 1);
    await cache.getOrLoadMany(['a', 'b', 'c'], tagsOf, load);
    await command('CONFIG', 'RESETSTAT');
    await cache.getOrLoad('one', ['x', 'y'], async () => 2);
    await cache.getOrLoadMany(['a', 'b', 'c'], tagsOf, load);
    const stats = String(await command('INFO', 'commandstats'));
    expect(stats.match(/cmdstat_(?!config)[^:]+:calls=\d+/g)).toEqual(['cmdstat_mget:calls=2']);
  });

  it('shares values and invalidations between instances', async () => {
    const [one, other] = [new TaggedCache(await open()), new TaggedCache(await open())];
    let row = 0;
    let stale = 0;
    const read = (cache: TaggedCache) => cache.getOrLoad('row', ['row'], async () => row);
    for (let write = 1; write <= 2_000; write++) {
      const [writer, reader] = write % 2 ? [one, other] : [other, one];
      const racing = read(reader);
      row = write;
      await writer.invalidate(['row']);
      if ((await read(reader)) !== write) stale++;
      await racing;
    }
    expect(stale).toBe(0);
    const load = source(() => 'unused');
    await one.getOrLoad('row', ['row'], load);
    expect(load.loads).toBe(0);
  });

  it.each([
    ['no JSON', '{"versions":['],
    ['JSON of something else', '42'],
  ])('takes %s for a miss', async (_, garbage) => {
    const cache = new TaggedCache(await open());
    await cache.getOrLoad('key', ['tag'], async () => 'value');
    const [key] = (await command('KEYS', '*value:key')) as string[];
    await command('SET', key!, garbage);
    expect(await cache.getOrLoad('key', ['tag'], async () => 'loaded')).toBe('loaded');
    expect(await cache.getOrLoad('key', ['tag'], async () => 'unused')).toBe('loaded');
  });

  it('misses when a tag was evicted', async () => {
    const cache = new TaggedCache(await open());
    await cache.getOrLoad('key', ['tag'], async () => 'old');
    await command('DEL', ...((await command('KEYS', '*tag:tag')) as string[]));
    expect(await cache.getOrLoad('key', ['tag'], async () => 'new')).toBe('new');
    expect(await cache.getOrLoad('key', ['tag'], async () => 'unused')).toBe('new');
  });
});
