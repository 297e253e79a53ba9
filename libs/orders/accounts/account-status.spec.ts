import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/auth';
import { Accounts } from '#libs/contracts';
import { newId } from '#libs/ids';
import { createTandemDatabases, type TandemDatabases } from '../../../test/support/database.js';
import { AccountCopiesRepository } from './account-copies.repository.js';
import { AccountEvents } from './account-events.js';
import { AccountStatus } from './account-status.js';

/** A User Service that answers, fails or hangs. */
class FakeAccounts extends Accounts {
  readonly asked: string[] = [];

  constructor(
    readonly isActive: () => Promise<boolean>,
    private readonly existing: readonly string[] = [],
  ) {
    super();
  }

  async findActive(userIds: readonly string[]): Promise<Set<string>> {
    return new Set((await this.isActive()) ? userIds : []);
  }

  async findExisting(userIds: readonly string[]): Promise<Set<string>> {
    await this.isActive();
    this.asked.push(...userIds);
    return new Set(this.existing);
  }
}

const down = new FakeAccounts(() => Promise.reject(new Error('down')));
const hanging = new FakeAccounts(() => new Promise(() => undefined));

let databases: TandemDatabases;
let dataSource: DataSource;
let copies: AccountCopiesRepository;

beforeAll(async () => {
  Logger.overrideLogger(false);
  databases = await createTandemDatabases();
  dataSource = await new DataSource({ type: 'postgres', url: databases.ordersUrl }).initialize();
  copies = new AccountCopiesRepository(dataSource);
});

afterAll(async () => {
  await dataSource.destroy();
  await databases.drop();
});

const actorOf = (id: string): Actor => ({ id, email: 'admin@example.com', role: 'admin', sessionId: newId('ses') });

const happen = (type: 'activate' | 'deactivate', userId: string, timestamp: string) =>
  new AccountEvents(copies)[type]({ id: newId('evt'), type: 'user.any', aggregateId: userId, timestamp, data: {} }, dataSource.manager);

describe('AccountStatus', () => {
  it('believes the User Service', async () => {
    const userId = newId('usr');
    await happen('activate', userId, '2026-01-01T00:00:00Z');
    await expect(new AccountStatus(new FakeAccounts(() => Promise.resolve(true)), copies).assertActive(userId)).resolves.toBeUndefined();
    await expect(new AccountStatus(new FakeAccounts(() => Promise.resolve(false)), copies).assertActive(userId)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it.each([
    ['fails', down],
    ['hangs', hanging],
  ])('believes its copy where the User Service %s', async (_, accounts) => {
    const [active, deleted, restored] = [newId('usr'), newId('usr'), newId('usr')];
    await happen('activate', active, '2026-01-01T00:00:00Z');
    for (const userId of [deleted, restored]) {
      await happen('activate', userId, '2026-01-01T00:00:00Z');
      await happen('deactivate', userId, '2026-01-02T00:00:00Z');
    }
    await happen('activate', restored, '2026-01-03T00:00:00Z');
    const status = new AccountStatus(accounts, copies);
    await expect(status.assertActive(active)).resolves.toBeUndefined();
    await expect(status.assertActive(restored)).resolves.toBeUndefined();
    await expect(status.assertActive(deleted)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('says that it does not know where neither does', async () => {
    await expect(new AccountStatus(down, copies).assertActive(newId('usr'))).rejects.toMatchObject({ code: 'UNAVAILABLE', status: 503 });
  });

  it('is not misled by an event that comes late', async () => {
    const userId = newId('usr');
    await happen('deactivate', userId, '2026-01-02T00:00:00Z');
    await happen('activate', userId, '2026-01-01T00:00:00Z');
    await expect(new AccountStatus(down, copies).assertActive(userId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('asks about those alone that neither the copy nor the request tells of', async () => {
    const [deleted, created, nobody, actor] = [newId('usr'), newId('usr'), newId('usr'), actorOf(newId('usr'))];
    await happen('deactivate', deleted, '2026-01-01T00:00:00Z');
    const accounts = new FakeAccounts(() => Promise.resolve(true), [created]);
    const status = new AccountStatus(accounts, copies);
    expect(await status.findExisting(actor, [deleted, created, nobody, actor.id, 'usr_nonsense'])).toEqual([deleted, created, actor.id]);
    expect(accounts.asked).toEqual([created, nobody]);
    await expect(status.assertExists(actor, created, 'Cart')).resolves.toBeUndefined();
    await expect(status.assertExists(actor, nobody, 'Cart')).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'Cart not found' });
  });

  it.each([
    ['fails', down],
    ['hangs', hanging],
  ])('takes whom it does not know to exist where the User Service %s', async (_, accounts) => {
    const stranger = newId('usr');
    expect(await new AccountStatus(accounts, copies).findExisting(null, [stranger, 'usr_nonsense'])).toEqual([stranger]);
  });
});
