import { Global, Injectable, Logger, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { TaggedCache } from '#libs/caching';
import { ClockModule } from '#libs/clock';
import type { DomainEvent } from '#libs/contracts';
import { MetricsModule } from '#libs/metrics';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { EventProcessing } from './event-processing.js';
import { EventsModule, type EventsModuleOptions } from './events.module.js';
import { OnEvent } from './on-event.decorator.js';
import { outboxLag } from './outbox.js';
import { commitEvents, eventFor, openEventDatabase, until } from './test-bed.js';

const record = (manager: EntityManager, consumer: string, event: DomainEvent) =>
  manager.query('INSERT INTO applied (consumer, event_id) VALUES ($1, $2)', [consumer, event.id]);

@Injectable()
class CartConsumer {
  private readonly name = 'orders.carts';

  @OnEvent('user.deleted', { consumer: 'orders.carts', database: 'orders' })
  @OnEvent('user.restored', { consumer: 'orders.carts', database: 'orders' })
  async clear(event: DomainEvent, manager: EntityManager) {
    await record(manager, this.name, event);
    return { invalidate: [`cart:${event.aggregateId}`] };
  }
}

@Injectable()
class AuditConsumer {
  @OnEvent('user.deleted', { consumer: 'users.audit', database: 'users' })
  async note(event: DomainEvent, manager: EntityManager) {
    await record(manager, 'users.audit', event);
  }
}

@Injectable()
class RivalConsumer {
  @OnEvent('user.deleted', { consumer: 'orders.carts', database: 'orders' })
  async clear() {}
}

@Injectable()
class HomelessConsumer {
  @OnEvent('user.deleted', { consumer: 'billing.accounts', database: 'billing' })
  async close() {}
}

describe('EventsModule', () => {
  const databases: TestDatabase[] = [];
  let users: DataSource;
  let orders: DataSource;
  let invalidated: string[];

  const start = async (providers: Type[], options: Partial<EventsModuleOptions> = {}) => {
    @Global()
    @Module({
      providers: [
        { provide: getDataSourceToken('users'), useValue: users },
        { provide: getDataSourceToken('orders'), useValue: orders },
        { provide: TaggedCache, useValue: { invalidate: async (tags: string[]) => void invalidated.push(...tags) } },
      ],
      exports: [getDataSourceToken('users'), getDataSourceToken('orders'), TaggedCache],
    })
    class Surroundings {}
    @Module({
      imports: [Surroundings, ClockModule, MetricsModule, EventsModule.forRoot({ databases: ['users', 'orders'], ...options })],
      providers,
    })
    class App {}
    return NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
  };
  const appliedIn = (dataSource: DataSource) => dataSource.query<unknown[]>('SELECT consumer, event_id FROM applied ORDER BY position');

  beforeAll(async () => {
    Logger.overrideLogger(false);
    databases.push(await createTestDatabase(), await createTestDatabase());
    [users, orders] = (await Promise.all(databases.map(({ url }) => openEventDatabase(url)))) as [DataSource, DataSource];
  });
  beforeEach(async () => {
    invalidated = [];
    await Promise.all([users, orders].map((dataSource) => dataSource.query('TRUNCATE outbox, inbox, applied')));
  });
  afterAll(async () => {
    await Promise.all([users, orders].map((dataSource) => dataSource.destroy()));
    await Promise.all(databases.map((database) => database.drop()));
  });

  it('carries an event from one database to the consumers in every database, and invalidates their tags', async () => {
    const app = await start([CartConsumer, AuditConsumer]);
    const deleted = eventFor('usr_1', {}, 'user.deleted');
    const restored = eventFor('usr_1', {}, 'user.restored');
    await commitEvents(users, [deleted, restored]);
    app.get(EventProcessing).wake('users');
    await until(async () => (await appliedIn(orders)).length === 2 && (await appliedIn(users)).length === 1);
    expect(await appliedIn(orders)).toEqual([
      { consumer: 'orders.carts', event_id: deleted.id },
      { consumer: 'orders.carts', event_id: restored.id },
    ]);
    expect(await appliedIn(users)).toEqual([{ consumer: 'users.audit', event_id: deleted.id }]);
    await until(() => invalidated.length === 2);
    expect(invalidated).toEqual(['cart:usr_1', 'cart:usr_1']);
    await app.close();
  });

  it('processes no more after it was closed', async () => {
    const app = await start([CartConsumer]);
    await app.close();
    await commitEvents(users, [eventFor('usr_1', {}, 'user.deleted')]);
    app.get(EventProcessing).wake('users');
    expect((await outboxLag(users)).pending).toBe(1);
  });

  it('does not start with two handlers for one consumer and type', async () => {
    await expect(start([CartConsumer, RivalConsumer])).rejects.toThrow('Event consumer orders.carts handles user.deleted twice');
  });

  it('does not start with a consumer whose database it does not have', async () => {
    await expect(start([HomelessConsumer])).rejects.toThrow('billing.accounts names an unknown database: billing');
  });
});
