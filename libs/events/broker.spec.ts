import { Injectable, Logger, Module, Global } from '@nestjs/common';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { TaggedCache } from '#libs/caching';
import { ClockModule } from '#libs/clock';
import type { DomainEvent } from '#libs/contracts';
import { MetricsModule } from '#libs/metrics';
import { NatsConnection } from '#libs/nats';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { waitFor } from '../../test/support/processes.js';
import { describeWithNats, startNats, type TestServer } from '../../test/support/servers.js';
import { EventProcessing } from './event-processing.js';
import { EVENT_TRANSPORT, type EventTransport } from './event-transport.js';
import { EventsModule } from './events.module.js';
import { OnEvent } from './on-event.decorator.js';
import { outboxLag } from './outbox.js';
import { runRefill } from './refill.js';
import { commitEvents, eventFor, openEventDatabase } from './test-bed.js';

@Injectable()
class OrderConsumer {
  @OnEvent('user.changed', { consumer: 'orders.accounts', database: 'orders' })
  async record({ id, aggregateId, data }: DomainEvent<never>, manager: EntityManager) {
    const { number } = data as { number: number };
    await manager.query('INSERT INTO applied (consumer, event_id, aggregate_id, serial) VALUES ($1, $2, $3, $4)', [
      'orders.accounts',
      id,
      aggregateId,
      number,
    ]);
  }
}

describeWithNats('services joined by a broker', () => {
  const databases: TestDatabase[] = [];
  let users: DataSource;
  let orders: DataSource;
  let broker: TestServer;
  let apps: INestApplicationContext[];

  const startService = async (name: 'users' | 'orders') => {
    const dataSource = { users, orders }[name];
    @Global()
    @Module({
      providers: [
        { provide: getDataSourceToken(name), useValue: dataSource },
        { provide: TaggedCache, useValue: { invalidate: async () => {} } },
      ],
      exports: [getDataSourceToken(name), TaggedCache],
    })
    class Surroundings {}
    @Module({
      imports: [Surroundings, ClockModule, MetricsModule, EventsModule.forRoot({ databases: [name], broker: broker.url })],
      providers: name === 'orders' ? [OrderConsumer] : [],
    })
    class Service {}
    const app = await NestFactory.createApplicationContext(Service, { logger: false, abortOnError: false });
    apps.push(app);
    return app;
  };
  const commit = async (from: number, to: number) => {
    for (let number = from; number < to; number++) await commitEvents(users, [eventFor('usr_1', { number }, 'user.changed')]);
    apps[0]?.get(EventProcessing).wake('users');
  };
  const applied = async () =>
    (await orders.query<{ serial: number }[]>('SELECT serial FROM applied ORDER BY position')).map(({ serial }) => serial);
  const applies = (count: number) => waitFor(`${count} applied events`, async () => (await applied()).length >= count);
  const upTo = (count: number) => Array.from({ length: count }, (_, number) => number);
  const isAvailable = async () => {
    const transports = apps.map((app) => app.get<EventTransport>(EVENT_TRANSPORT).isAvailable());
    return (await Promise.all(transports)).every(Boolean);
  };

  beforeAll(async () => {
    Logger.overrideLogger(false);
    databases.push(await createTestDatabase(), await createTestDatabase());
    [users, orders] = (await Promise.all(databases.map(({ url }) => openEventDatabase(url)))) as [DataSource, DataSource];
  });
  beforeEach(async () => {
    await Promise.all([users, orders].map((dataSource) => dataSource.query('TRUNCATE outbox, inbox, dead_letters, applied')));
    broker = await startNats();
    apps = [];
  });
  afterEach(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await broker.stop();
  });
  afterAll(async () => {
    await Promise.all([users, orders].map((dataSource) => dataSource.destroy()));
    await Promise.all(databases.map((database) => database.drop()));
  });

  it('carries each event to several instances, of which one applies it, in order', async () => {
    await startService('users');
    await Promise.all([startService('users'), startService('orders'), startService('orders')]);
    await commit(0, 50);
    await applies(50);
    expect(await applied()).toEqual(upTo(50));
    expect((await outboxLag(users)).pending).toBe(0);
  });

  it('starts without the broker, takes events while it is away, and delivers them soon after it is back', async () => {
    await broker.stop();
    await startService('users');
    await startService('orders');
    await commit(0, 10);
    expect(await isAvailable()).toBe(false);
    await broker.restart();
    await applies(10);
    await broker.kill();
    await commit(10, 20);
    expect((await outboxLag(users)).pending).toBe(10);
    await broker.restart();
    await applies(20);
    expect(await applied()).toEqual(upTo(20));
    expect(await users.query('SELECT DISTINCT attempts FROM outbox WHERE attempts > 1')).toEqual([]);
  });

  it('refills a broker that has lost everything from the outbox; what was applied stays applied once', async () => {
    await startService('users');
    await waitFor('the broker', isAvailable);
    const early = await startService('orders');
    await commit(0, 10);
    await applies(10);
    await early.close();
    apps.pop();
    await commit(10, 20);
    await waitFor('the publishing', async () => (await outboxLag(users)).pending === 0);
    await broker.kill();
    await broker.restartEmpty();
    await startService('orders');
    await waitFor('the broker', isAvailable);
    expect(await applied()).toEqual(upTo(10));
    await runRefill({ users }, [], () => {});
    await applies(20);
    expect(await applied()).toEqual(upTo(20));
  });

  it('pulls nothing where nothing is consumed, and leaves nothing open when it ends', async () => {
    const app = await startService('users');
    await waitFor('the broker', isAvailable);
    const { client } = app.get(NatsConnection);
    await commit(0, 3);
    await waitFor('the publishing', async () => (await outboxLag(users)).pending === 0);
    expect(client.stats().inMsgs).toBeGreaterThan(0);
    await app.close();
    apps.pop();
    expect(client.isClosed()).toBe(true);
    expect(
      await users.query(
        `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      ),
    ).toEqual([]);
  });
});
