import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { DomainEvent } from '#libs/contracts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { deadLetterCount, listDeadLetters, redrive } from './dead-letters.js';
import { EventConsumers, type EventHandler } from './event-consumers.js';
import { EventReceiver } from './event-receiver.js';
import { InboxWorker } from './inbox-worker.js';
import { LocalTransport } from './local-transport.js';
import { outboxLag } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';
import { commitEvents, eventFor, openEventDatabase, StoppedClock, until } from './test-bed.js';

interface Applied {
  consumer: string;
  event_id: string;
  aggregate_id: string;
  serial: number | null;
}

describe('inbox and worker', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let clock: StoppedClock;
  let consumers: EventConsumers;
  let receiver: EventReceiver;
  let parts: { stop(): Promise<void> }[];
  let invalidated: string[];
  let invalidate: (tags: string[]) => Promise<void>;

  /** Subscribes a consumer that records each event, after what `before` does. */
  const subscribe = (name: string, before?: EventHandler) =>
    consumers.add({ name, database: 'users' }, 'thing.changed', async (event: DomainEvent, manager: EntityManager) => {
      const { number = null } = event.data as { number?: number };
      await manager.query('INSERT INTO applied (consumer, event_id, aggregate_id, serial) VALUES ($1, $2, $3, $4)', [
        name,
        event.id,
        event.aggregateId,
        number,
      ]);
      return (await before?.(event, manager)) || undefined;
    });
  const startWorker = () => {
    const worker = new InboxWorker(dataSource, consumers.inDatabase('users'), (tags) => invalidate(tags), clock, {
      pollIntervalMs: 5,
      maxAttempts: 3,
      backoff: { baseMs: 1000, maxMs: 60_000 },
    });
    parts.push(worker);
    worker.start();
    return worker;
  };
  const applied = () => dataSource.query<Applied[]>('SELECT * FROM applied ORDER BY position');
  const appliedCount = async () => (await applied()).length;
  const pending = async () => (await dataSource.query<unknown[]>('SELECT 1 FROM inbox WHERE applied_at IS NULL')).length;
  const attempts = async () => (await dataSource.query<{ attempts: number }[]>('SELECT max(attempts) AS attempts FROM inbox'))[0]?.attempts;
  const receiveAll = async (events: DomainEvent[]) => {
    for (const event of events) await receiver.receive(event, 'orders');
  };

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    dataSource = await openEventDatabase(database.url);
  });
  beforeEach(async () => {
    await dataSource.query('TRUNCATE outbox, inbox, dead_letters, applied');
    clock = new StoppedClock();
    consumers = new EventConsumers();
    receiver = new EventReceiver(consumers, new Map([['users', dataSource]]));
    parts = [];
    invalidated = [];
    invalidate = async (tags) => {
      invalidated.push(...tags);
    };
  });
  afterEach(() => Promise.all(parts.map((part) => part.stop())));
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('applies an event once for each consumer, however often it is delivered', async () => {
    subscribe('one');
    subscribe('two');
    const event = eventFor('usr_1');
    await Promise.all([receiver.receive(event, 'orders'), receiver.receive(event, 'orders')]);
    startWorker();
    startWorker();
    await until(async () => (await pending()) === 0);
    await receiveAll([event, event]);
    expect(await pending()).toBe(0);
    expect((await applied()).map((row) => row.consumer).sort()).toEqual(['one', 'two']);
  });

  it('stores nothing for an event without a consumer', async () => {
    subscribe('one');
    await receiver.receive(eventFor('usr_1', {}, 'other.happened'), 'orders');
    expect(await pending()).toBe(0);
  });

  it('keeps the order of each aggregate with two relays and two workers, through failures', async () => {
    let calls = 0;
    // Every seventh call fails once: whatever follows it in its aggregate has to wait.
    subscribe('one', async () => {
      if (++calls % 7 === 0) throw new Error('try again');
    });
    const transport = new LocalTransport(receiver);
    const options = { pollIntervalMs: 5, batchSize: 7, backoff: { baseMs: 1, maxMs: 1 } };
    for (let index = 0; index < 2; index++) {
      const relay = new OutboxRelay(dataSource, 'users', transport, clock, options);
      parts.push(relay);
      relay.start();
      startWorker();
    }
    const aggregates = ['usr_1', 'usr_2', 'usr_3', 'usr_4'];
    const events = Array.from({ length: 80 }, (_, number) => eventFor(aggregates[number % 4] ?? '', { number }));
    for (const event of events) await commitEvents(dataSource, [event]);
    await until(async () => {
      clock.advance(1000);
      return (await appliedCount()) === 80;
    });
    const rows = await applied();
    for (const aggregateId of aggregates) {
      expect(rows.filter((row) => row.aggregate_id === aggregateId).map((row) => row.event_id)).toEqual(
        events.filter((event) => event.aggregateId === aggregateId).map((event) => event.id),
      );
    }
    expect(await deadLetterCount(dataSource)).toBe(0);
  });

  it('applies once what a crash between publishing and marking lets the relay publish twice', async () => {
    subscribe('one');
    const transport = new LocalTransport(receiver);
    const event = eventFor('usr_1');
    await commitEvents(dataSource, [event]);
    await transport.publish(event, 'users');
    startWorker();
    await until(async () => (await appliedCount()) === 1);
    const relay = new OutboxRelay(dataSource, 'users', transport, clock, {
      pollIntervalMs: 5,
      batchSize: 10,
      backoff: { baseMs: 1, maxMs: 1 },
    });
    parts.push(relay);
    relay.start();
    await until(async () => (await outboxLag(dataSource)).pending === 0);
    await until(async () => (await pending()) === 0);
    expect(await appliedCount()).toBe(1);
  });

  it('rolls a failed handler back, waits longer after each failure and lets later events of the aggregate wait', async () => {
    let failing = true;
    subscribe('one', async (event) => {
      if (failing && event.aggregateId === 'usr_1') throw new Error('not yet');
    });
    const [first, second, other] = [eventFor('usr_1'), eventFor('usr_1'), eventFor('usr_2')];
    await receiveAll([first, second, other]);
    startWorker();
    await until(async () => (await attempts()) === 1 && (await appliedCount()) === 1);
    expect((await applied())[0]?.event_id).toBe(other.id);
    clock.advance(1000);
    await until(async () => (await attempts()) === 2);
    failing = false;
    const [row] = await dataSource.query<[{ wait: number }]>(
      `SELECT extract(epoch FROM next_attempt_at - $1)::float8 * 1000 AS wait FROM inbox WHERE attempts = 2`,
      [clock.now()],
    );
    expect(row.wait).toBeGreaterThanOrEqual(1000);
    expect(row.wait).toBeLessThanOrEqual(2000);
    clock.advance(2000);
    await until(async () => (await appliedCount()) === 3);
    expect((await applied()).map((entry) => entry.event_id)).toEqual([other.id, first.id, second.id]);
  });

  it('parks an event after its last attempt, proceeds with the aggregate, and applies it when redriven', async () => {
    let failing = true;
    const [bad, next] = [eventFor('usr_1', { email: 'ada@example.com' }), eventFor('usr_1')];
    subscribe('one', async (event) => {
      if (failing && event.id === bad.id) throw new Error('cannot reach postgres://app:hunter2@db/users, token=abc123');
    });
    await receiveAll([bad, next]);
    startWorker();
    await until(async () => {
      clock.advance(1000);
      return (await appliedCount()) === 1;
    });
    const letters = await listDeadLetters(dataSource);
    expect(letters).toMatchObject([{ consumer: 'one', source: 'orders', event: bad, attempts: 3 }]);
    expect(letters[0]?.error).toBe('Error: cannot reach postgres://***@db/users, token=***');
    await receiver.receive(bad, 'orders');
    expect(await pending()).toBe(0);

    failing = false;
    expect(await redrive(dataSource, { consumer: 'two' })).toBe(0);
    expect(await redrive(dataSource, { consumer: 'one', eventId: bad.id })).toBe(1);
    await until(async () => (await appliedCount()) === 2);
    expect(await deadLetterCount(dataSource)).toBe(0);
    expect((await applied()).map((entry) => entry.event_id)).toEqual([next.id, bad.id]);
  });

  it('does not let a failing or hanging consumer hold up another', async () => {
    let release = () => {};
    const hanging = new Promise<void>((resolve) => (release = resolve));
    subscribe('hanging', () => hanging);
    subscribe('failing', async () => {
      throw new Error('no');
    });
    subscribe('sound');
    await receiveAll([eventFor('usr_1'), eventFor('usr_1'), eventFor('usr_1')]);
    startWorker();
    await until(async () => (await applied()).filter((row) => row.consumer === 'sound').length === 3);
    expect((await applied()).every((row) => row.consumer === 'sound')).toBe(true);
    release();
  });

  it('counts a commit that fails as a failure of the handler', async () => {
    subscribe('one');
    await receiveAll([eventFor('usr_1', { number: 7 }), eventFor('usr_2', { number: 7 })]);
    startWorker();
    await until(async () => (await attempts()) === 1);
    expect((await applied()).map((row) => row.aggregate_id)).toEqual(['usr_1']);
    await until(async () => {
      clock.advance(1000);
      return (await deadLetterCount(dataSource)) === 1;
    });
  });

  it('invalidates the tags of a handler after its commit, and only then', async () => {
    let committedBefore = 0;
    invalidate = async (tags) => {
      committedBefore = await appliedCount();
      invalidated.push(...tags);
      throw new Error('The cache is away');
    };
    let failing = true;
    subscribe('one', async () => {
      if (failing) throw new Error('no');
      return { invalidate: ['cart:usr_1'] };
    });
    await receiveAll([eventFor('usr_1')]);
    startWorker();
    await until(async () => (await attempts()) === 1);
    expect(invalidated).toEqual([]);
    failing = false;
    clock.advance(1000);
    await until(() => invalidated.length > 0);
    expect(invalidated).toEqual(['cart:usr_1']);
    expect(committedBefore).toBe(1);
    expect(await pending()).toBe(0);
  });

  it('finishes the handler under way when it is stopped, and claims no more', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    let started = false;
    subscribe('one', async () => {
      started = true;
      await gate;
    });
    await receiveAll([eventFor('usr_1'), eventFor('usr_2')]);
    const worker = startWorker();
    await until(() => started);
    const stopped = worker.stop();
    release();
    await stopped;
    expect(await appliedCount()).toBe(1);
    expect(await pending()).toBe(1);
  });
});
