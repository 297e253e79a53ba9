import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { DomainEvent } from '#libs/contracts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { appendToOutbox, outboxLag } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';
import { commitEvents, eventFor, numbersOf, openEventDatabase, StoppedClock, until } from './test-bed.js';

describe('outbox and relay', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let clock: StoppedClock;
  let relays: OutboxRelay[];
  let published: DomainEvent[];
  let refuse: (event: DomainEvent) => boolean;
  let available: boolean;

  const startRelay = () => {
    const transport = {
      isAvailable: async () => available,
      publish: async (event: DomainEvent) => {
        await new Promise(setImmediate);
        if (refuse(event)) throw new Error('The broker is away');
        published.push(event);
      },
    };
    const relay = new OutboxRelay(dataSource, 'users', transport, clock, {
      pollIntervalMs: 5,
      batchSize: 20,
      backoff: { baseMs: 60_000, maxMs: 600_000 },
    });
    relays.push(relay);
    relay.start();
    return relay;
  };
  const isDrained = async () => (await outboxLag(dataSource)).pending === 0;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    dataSource = await openEventDatabase(database.url);
  });
  beforeEach(async () => {
    await dataSource.query('TRUNCATE outbox');
    clock = new StoppedClock();
    relays = [];
    published = [];
    refuse = () => false;
    available = true;
  });
  afterEach(() => Promise.all(relays.map((relay) => relay.stop())));
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('publishes what was committed, as it was written', async () => {
    const event = eventFor('usr_1', { total: 99.99, name: 'Ω "quoted" \\ {1,2}', nothing: null });
    await commitEvents(dataSource, [event]);
    startRelay();
    await until(isDrained);
    expect(published).toEqual([event]);
  });

  it('leaves no event of a transaction that rolls back', async () => {
    const failing = dataSource.transaction(async (manager) => {
      await appendToOutbox(manager, [eventFor('usr_1')]);
      throw new Error('out of stock');
    });
    await expect(failing).rejects.toThrow('out of stock');
    expect(await outboxLag(dataSource)).toEqual({ pending: 0, oldestSeconds: 0 });
  });

  it('refuses to append outside a transaction', async () => {
    await expect(appendToOutbox(dataSource.manager, [eventFor('usr_1')])).rejects.toThrow('transaction');
    expect(await isDrained()).toBe(true);
  });

  it('reports how many events wait and for how long', async () => {
    await commitEvents(dataSource, [eventFor('usr_1'), eventFor('usr_2')]);
    await dataSource.query(`UPDATE outbox SET created_at = now() - interval '90 seconds' WHERE aggregate_id = 'usr_1'`);
    const lag = await outboxLag(dataSource);
    expect(lag.pending).toBe(2);
    expect(lag.oldestSeconds).toBeGreaterThanOrEqual(90);
    expect(lag.oldestSeconds).toBeLessThan(120);
  });

  it('publishes an event whose transaction commits after later ones were published', async () => {
    const late = dataSource.createQueryRunner();
    await late.startTransaction();
    await appendToOutbox(late.manager, [eventFor('usr_late')]);
    await commitEvents(dataSource, [eventFor('usr_early')]);
    startRelay();
    await until(isDrained);
    expect(published.map((event) => event.aggregateId)).toEqual(['usr_early']);
    await late.commitTransaction();
    await late.release();
    await until(() => published.length === 2);
    expect(published[1]?.aggregateId).toBe('usr_late');
  });

  it('keeps the order of each aggregate with several relays at work', async () => {
    const aggregates = Array.from({ length: 8 }, (_, index) => `usr_${index}`);
    [startRelay(), startRelay(), startRelay()].forEach((relay) => relay.wake());
    for (let number = 0; number < 60; number += 3) {
      await commitEvents(
        dataSource,
        [number, number + 1, number + 2].flatMap((next) => aggregates.map((aggregateId) => eventFor(aggregateId, { number: next }))),
      );
    }
    await until(isDrained);
    expect(published).toHaveLength(480);
    for (const aggregateId of aggregates) {
      expect(numbersOf(published, aggregateId)).toEqual(Array.from({ length: 60 }, (_, number) => number));
    }
  });

  it('tries a refused event again after its delay, before the later ones of its aggregate, and holds up no other', async () => {
    let away = true;
    refuse = (event) => away && event.aggregateId === 'usr_1';
    await commitEvents(dataSource, [eventFor('usr_1', { number: 1 }), eventFor('usr_1', { number: 2 }), eventFor('usr_2')]);
    startRelay();
    await until(() => published.length === 1);
    away = false;
    await until(async () => (await dataSource.query<unknown[]>('SELECT 1 FROM outbox WHERE attempts = 1')).length === 1);
    expect(published.map((event) => event.aggregateId)).toEqual(['usr_2']);
    clock.advance(60_000);
    await until(isDrained);
    expect(numbersOf(published, 'usr_1')).toEqual([1, 2]);
  });

  it('spends no attempt while the transport is away, and goes on as soon as it is back', async () => {
    available = false;
    refuse = () => !available;
    await commitEvents(dataSource, [eventFor('usr_1')]);
    const relay = startRelay();
    await relay.stop();
    expect(await dataSource.query('SELECT attempts, published_at FROM outbox')).toEqual([{ attempts: 0, published_at: null }]);
    startRelay();
    available = true;
    await until(isDrained);
    expect(published).toHaveLength(1);
  });

  it('loses nothing when it is stopped in the middle of a burst', async () => {
    const events = Array.from({ length: 200 }, (_, number) => eventFor('usr_1', { number }));
    await commitEvents(dataSource, events);
    const relay = startRelay();
    await until(() => published.length > 0);
    await relay.stop();
    const before = published.length;
    expect((await outboxLag(dataSource)).pending).toBe(200 - before);
    startRelay();
    await until(isDrained);
    expect(published).toEqual(events);
  });
});
