import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { DomainEvent } from '#libs/contracts';
import { NatsConnection } from '#libs/nats';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { waitFor } from '../../test/support/processes.js';
import { describeWithNats, startNats, type TestServer } from '../../test/support/servers.js';
import { EventConsumers } from './event-consumers.js';
import { eventOf, type EventRow } from './event-rows.js';
import { EVENT_STREAM, NatsTransport, subjectOf } from './nats-transport.js';
import { StreamReceiver } from './stream-receiver.js';
import { eventFor, numbersOf, openEventDatabase } from './test-bed.js';

/** The sessions that hold the lock of a receiver in this database. */
const holders = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

describeWithNats('StreamReceiver', () => {
  let server: TestServer;
  let connection: NatsConnection;
  let transport: NatsTransport;
  let database: TestDatabase;
  let dataSource: DataSource;
  let receivers: StreamReceiver[];
  let received: number;

  const startReceiver = () => {
    const consumers = new EventConsumers();
    consumers.add({ name: 'users.things', database: 'users' }, 'thing.changed', async () => {});
    const options = { pollIntervalMs: 10, batchSize: 50 };
    const receiver = new StreamReceiver(dataSource, 'users', consumers.all(), transport, () => received++, options);
    receivers.push(receiver);
    receiver.start();
    return receiver;
  };
  const inbox = async () => (await dataSource.query<EventRow[]>('SELECT * FROM inbox ORDER BY position')).map(eventOf);
  const holds = (count: number) => waitFor(`${count} events`, async () => (await inbox()).length === count);
  const isHeld = () => waitFor('a holder', async () => (await dataSource.query<unknown[]>(holders)).length === 1);
  const endHolder = async () => {
    await isHeld();
    await dataSource.query(`SELECT pg_terminate_backend(pid) FROM (${holders}) AS holder`);
  };
  const publish = async (events: DomainEvent[]) => {
    for (const event of events) await transport.publish(event, 'users');
  };
  const numbered = (from: number, to: number, aggregateId = 'usr_1') =>
    Array.from({ length: to - from }, (_, index) => eventFor(aggregateId, { number: from + index }));
  const unacknowledged = async () => {
    const info = await (await transport.openStream()).consumers.info(EVENT_STREAM, 'users');
    return info.num_ack_pending + info.num_pending;
  };

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    dataSource = await openEventDatabase(database.url);
  });
  beforeEach(async () => {
    await dataSource.query('TRUNCATE inbox, dead_letters');
    server = await startNats();
    connection = new NatsConnection(server.url);
    transport = new NatsTransport(connection);
    receivers = [];
    received = 0;
    await waitFor('the broker', () => transport.isAvailable());
  });
  afterEach(async () => {
    await Promise.all(receivers.map((receiver) => receiver.stop()));
    await connection.onApplicationShutdown();
    await server.stop();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('stores what consumers of its database handle, in order, and acknowledges all', async () => {
    const events = numbered(0, 120);
    await publish([...events.slice(0, 60), eventFor('usr_1', {}, 'thing.unheard_of')]);
    startReceiver();
    await publish(events.slice(60));
    await holds(120);
    expect(await inbox()).toEqual(events);
    expect(await dataSource.query('SELECT DISTINCT consumer, source FROM inbox')).toEqual([{ consumer: 'users.things', source: 'users' }]);
    await waitFor('the acknowledgements', async () => (await unacknowledged()) === 0);
    expect(received).toBeGreaterThan(0);
  });

  it('stores once what the broker holds twice', async () => {
    const event = eventFor('usr_1');
    // Without a message id, as after the broker's window.
    connection.client.publish(subjectOf(event.type, 'users'), JSON.stringify(event));
    connection.client.publish(subjectOf(event.type, 'users'), JSON.stringify(event));
    startReceiver();
    await publish([event, eventFor('usr_2')]);
    await holds(2);
    expect((await inbox())[0]).toEqual(event);
  });

  it.each([
    ['no JSON', '{'],
    ['no object', 'null'],
    ['an incomplete event', JSON.stringify({ id: 'evt_1', type: 'thing.changed' })],
    ['an event of another type', JSON.stringify({ ...eventFor('usr_1'), type: 'thing.else' })],
    ['a time that is none', JSON.stringify({ ...eventFor('usr_1'), timestamp: 'yesterday evening' })],
    ['what PostgreSQL cannot hold', JSON.stringify(eventFor('usr_1', { name: '\0' }))],
    ['an id without end', JSON.stringify({ ...eventFor('usr_1'), id: Array.from({ length: 5000 }, () => Math.random()).join() })],
  ])('ignores %s from outside, which holds nothing up', async (_, payload) => {
    const [before, after] = [eventFor('usr_1'), eventFor('usr_1')];
    await publish([before]);
    connection.client.publish(subjectOf('thing.changed', 'users'), payload);
    await publish([after]);
    startReceiver();
    await holds(2);
    expect(await inbox()).toEqual([before, after]);
    await waitFor('the acknowledgements', async () => (await unacknowledged()) === 0);
  });

  it('retries an insert that fails for as long as it takes', async () => {
    await dataSource.query('ALTER TABLE inbox RENAME TO inbox_elsewhere');
    const events = numbered(0, 20);
    startReceiver();
    await publish(events);
    await waitFor('the failure', async () => (await unacknowledged()) === 20);
    await dataSource.query('ALTER TABLE inbox_elsewhere RENAME TO inbox');
    await holds(20);
    expect(await inbox()).toEqual(events);
  });

  it('is one of many at a time, and another goes on when it stops', async () => {
    const first = startReceiver();
    await isHeld();
    startReceiver();
    startReceiver();
    await publish(numbered(0, 30));
    await holds(30);
    expect(await dataSource.query(holders)).toHaveLength(1);
    await first.stop();
    await publish(numbered(30, 60));
    await holds(60);
    expect(numbersOf(await inbox(), 'usr_1')).toEqual(Array.from({ length: 60 }, (_, number) => number));
    await Promise.all(receivers.map((receiver) => receiver.stop()));
    expect(await dataSource.query(holders)).toEqual([]);
  });

  it('keeps the order where a session ends in the middle of a batch, though its instance lives on', async () => {
    startReceiver();
    startReceiver();
    await isHeld();
    const blocker = dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('LOCK TABLE inbox IN ACCESS EXCLUSIVE MODE');
    await publish(numbered(0, 80));
    await waitFor('the blocked insert', async () => {
      const waiting = await dataSource.query<unknown[]>(`SELECT 1 FROM pg_stat_activity
        WHERE pid IN (${holders}) AND wait_event_type = 'Lock'`);
      return waiting.length === 1;
    });
    await endHolder();
    await publish(numbered(80, 100));
    await blocker.commitTransaction();
    await blocker.release();
    await holds(100);
    expect(numbersOf(await inbox(), 'usr_1')).toEqual(Array.from({ length: 100 }, (_, number) => number));
  });

  it('keeps the order of each aggregate while sessions end at random moments', async () => {
    startReceiver();
    startReceiver();
    const aggregates = ['usr_1', 'usr_2', 'usr_3'];
    const publishing = (async () => {
      for (let number = 0; number < 200; number++) {
        await publish(aggregates.map((aggregateId) => eventFor(aggregateId, { number })));
      }
    })();
    for (let deaths = 0; deaths < 8; deaths++) await endHolder();
    await publishing;
    await holds(600);
    const events = await inbox();
    for (const aggregateId of aggregates) {
      expect(numbersOf(events, aggregateId)).toEqual(Array.from({ length: 200 }, (_, number) => number));
    }
  });

  it('rewinds where somebody else has pulled from its consumer', async () => {
    startReceiver();
    await publish(numbered(0, 5));
    await holds(5);
    const thief = await (await transport.openStream()).jetstream().consumers.get(EVENT_STREAM, 'users');
    const loot = await thief.fetch({ max_messages: 3, expires: 5000 });
    let stolen = 0;
    const theft = (async () => {
      for await (const { info } of loot) stolen += info.deliveryCount;
    })();
    // The broker serves requests in turn: the thief's comes after the one of 50 that the receiver has under way.
    await publish(numbered(5, 120));
    await theft;
    expect(stolen).toBe(3);
    await holds(120);
    expect(numbersOf(await inbox(), 'usr_1')).toEqual(Array.from({ length: 120 }, (_, number) => number));
  });

  it('goes on where it was after the broker was away, and from the start where the broker is new', async () => {
    startReceiver();
    const events = numbered(0, 30);
    await publish(events.slice(0, 10));
    await holds(10);
    await server.kill();
    await waitFor('the loss', async () => !(await transport.isAvailable()));
    await server.restart();
    await waitFor('the broker', () => transport.isAvailable());
    await publish(events.slice(10, 20));
    await holds(20);
    await server.kill();
    await waitFor('the loss', async () => !(await transport.isAvailable()));
    await server.restartEmpty();
    await waitFor('the broker', () => transport.isAvailable());
    await publish(events);
    await holds(30);
    expect(await inbox()).toEqual(events);
  });

  it('begins at the first message where its consumer is gone', async () => {
    const events = numbered(0, 10);
    await publish(events);
    startReceiver();
    await holds(10);
    await dataSource.query(`DELETE FROM inbox WHERE data->>'number' = '4'`);
    await (await transport.openStream()).consumers.delete(EVENT_STREAM, 'users');
    await holds(10);
    expect((await inbox()).at(-1)).toEqual(events[4]);
  });
});
