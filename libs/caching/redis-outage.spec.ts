import { waitFor } from '../../test/support/processes.js';
import { describeWithRedis, startRedis, type TestServer } from '../../test/support/servers.js';
import { RedisConnection } from '#libs/redis';
import { Logger } from '@nestjs/common';
import { RedisStore } from './redis-store.js';
import { TaggedCache } from './tagged-cache.js';

interface Instance {
  cache: TaggedCache;
  store: RedisStore;
  connection: RedisConnection;
}

describeWithRedis('TaggedCache and the outages of Redis', () => {
  let server: TestServer;
  let instances: Instance[];
  let row: number;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    server = await startRedis();
    row = 0;
    instances = [1, 2].map(() => {
      const connection = new RedisConnection(server.url);
      const store = new RedisStore(connection);
      return { cache: new TaggedCache(store), store, connection };
    });
    await usable();
  });
  afterEach(async () => {
    server.resume();
    await Promise.all(instances.map(({ connection }) => connection.close()));
    await server.kill();
  });

  const usable = () => waitFor('the caches', () => instances.every(({ store }) => store.isUsable));
  const lost = () => waitFor('the loss', () => instances.every(({ connection }) => !connection.isReady));
  const read = ({ cache }: Instance) => cache.getOrLoad('row', ['row'], async () => row);
  const readAll = () => Promise.all(instances.map(read));
  const write = async ({ cache }: Instance) => {
    row++;
    await cache.invalidate(['row']);
  };
  /** Whether a read is answered without a load. */
  const isCached = async ({ cache }: Instance) => {
    let isLoaded = false;
    await cache.getOrLoad('row', ['row'], async () => {
      isLoaded = true;
      return row;
    });
    return !isLoaded;
  };
  /** The time of a call, on average: a machine that is busy delays a single one for reasons of its own. */
  const millisecondsOf = async (calls: number, work: () => Promise<unknown>) => {
    const start = performance.now();
    for (let call = 0; call < calls; call++) await work();
    return (performance.now() - start) / calls;
  };

  it('loads fast and fresh while Redis is gone, and caches again after it is back', async () => {
    const [one, other] = instances as [Instance, Instance];
    await readAll();
    await server.kill();
    await lost();
    const average = await millisecondsOf(200, async () => {
      await write(one);
      expect(await readAll()).toEqual([row, row]);
    });
    expect(average).toBeLessThan(10);
    expect((await one.cache.health()).status).toBe('down');
    await server.restart();
    await usable();
    expect(await readAll()).toEqual([row, row]);
    expect(await isCached(other)).toBe(true);
    expect((await one.cache.health()).status).toBe('up');
  });

  it('serves nothing stale while two instances write through a crash and a restart', async () => {
    let stale = 0;
    const over = new AbortController();
    const traffic = (async () => {
      for (let turn = 0; !over.signal.aborted; turn++) {
        const [writer, reader] = turn % 2 ? instances : [...instances].reverse();
        const racing = read(reader!);
        await write(writer!);
        if ((await read(reader!)) !== row) stale++;
        await racing;
        await new Promise(setImmediate);
      }
    })();
    await waitFor('traffic', () => row > 50);
    await server.kill();
    await lost();
    const before = row;
    await waitFor('traffic without Redis', () => row > before + 50);
    await server.restart();
    await usable();
    const after = row;
    await waitFor('traffic with Redis', () => row > after + 50);
    over.abort();
    await traffic;
    expect(stale).toBe(0);
  });

  it('serves nothing stale to an instance that is back before the one that writes', async () => {
    const hasty = instances[0] as Instance;
    const slow = new RedisConnection(server.url, { silence: 100, command: 250, connection: 1_000, reconnect: 300 });
    const slowStore = new RedisStore(slow);
    const writer = { cache: new TaggedCache(slowStore), store: slowStore, connection: slow };
    instances.push(writer);
    await usable();
    await server.kill();
    await lost();
    const start = performance.now();
    await waitFor('the longest pauses', () => performance.now() - start > 1_000);
    await server.restart();
    let stale = 0;
    await waitFor('the writer', async () => {
      await read(hasty);
      await write(writer);
      if ((await read(hasty)) !== row) stale++;
      return writer.store.isUsable;
    });
    expect(stale).toBe(0);
  });

  it('believes nothing that a crashed server restores from an old snapshot', async () => {
    const [one] = instances as [Instance];
    await readAll();
    await one.connection.run((client) => client.sendCommand(['SAVE']));
    await write(one);
    await server.kill();
    await lost();
    await server.restart();
    await usable();
    expect(await readAll()).toEqual([row, row]);
  });

  it('waits once for a server that hangs, and forgets what it could not invalidate there', async () => {
    const [one, other] = instances as [Instance, Instance];
    await readAll();
    server.pause();
    // As long as the other instance may still reach it, the write waits: that one would show the old value.
    expect(await millisecondsOf(1, () => write(one))).toBeLessThan(2_000);
    expect(await millisecondsOf(100, () => write(one))).toBeLessThan(10);
    expect(await millisecondsOf(100, () => read(one))).toBeLessThan(10);
    server.resume();
    await usable();
    expect(await readAll()).toEqual([row, row]);
    expect(await isCached(other)).toBe(true);
  });

  it('keeps off a store that refuses an invalidation until it takes one', async () => {
    const [one] = instances as [Instance];
    const configure = (value: string) => one.connection.run((client) => client.sendCommand(['CONFIG', 'SET', 'maxmemory', value]));
    await readAll();
    await configure('1');
    await write(one);
    expect(await read(one)).toBe(row);
    expect(one.store.isUsable).toBe(false);
    await configure('0');
    await usable();
    expect(await readAll()).toEqual([row, row]);
  });

  it('works when Redis is missing from the start', async () => {
    await server.kill();
    const connection = new RedisConnection(server.url);
    const cache = new TaggedCache(new RedisStore(connection));
    await cache.invalidate(['row']);
    expect(await cache.getOrLoad('row', ['row'], async () => 'loaded')).toBe('loaded');
    await connection.close();
  });
});
