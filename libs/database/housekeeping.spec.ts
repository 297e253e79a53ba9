import { DataSource } from 'typeorm';
import { Clock } from '#libs/clock';
import { createTestDatabase, templates, type TestDatabase } from '../../test/support/database.js';
import { dataSourceOptions } from './database.module.js';
import { Housekeeping } from './housekeeping.js';

const id = '01890000-0000-7000-8000-000000000001';

const day = 24 * 60 * 60 * 1000;
const perishables = [
  { table: 'sessions', column: 'expires_at' },
  { table: 'one_time_tokens', column: 'expires_at' },
  { table: 'idempotency_keys', column: 'expires_at' },
  { table: 'spent_refresh_tokens', column: 'spent_at', keepMs: 30 * day },
];

describe('Housekeeping', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const count = async (table: string) => (await dataSource.query<{ count: number }[]>(`SELECT count(*) FROM ${table}`))[0]?.count;

  beforeAll(async () => {
    database = await createTestDatabase(templates.users);
    dataSource = await new DataSource(dataSourceOptions({ name: 'users', url: database.url, entities: [], migrations: [] })).initialize();
    await dataSource.query(`INSERT INTO users (id, email, name, password_hash) VALUES ('${id}', 'ada@example.com', 'Ada', 'x')`);
    // More than one batch of each, and one row that is still good.
    await dataSource.query(`
      INSERT INTO sessions (id, user_id, token_hash, expires_at)
      SELECT CASE n WHEN 0 THEN '${id}'::uuid ELSE gen_random_uuid() END, '${id}', n, now() + CASE n WHEN 0 THEN interval '1 hour' ELSE interval '-1 s' END
      FROM generate_series(0, 1500) n`);
    await dataSource.query(`
      INSERT INTO spent_refresh_tokens (token_hash, session_id, spent_at)
      SELECT n, '${id}', now() - CASE n WHEN 0 THEN interval '29 days' ELSE interval '31 days' END FROM generate_series(0, 1500) n`);
    await dataSource.query(`
      INSERT INTO idempotency_keys (scope, key, fingerprint, expires_at)
      SELECT '', n, '', now() + CASE n WHEN 0 THEN interval '1 hour' ELSE interval '-1 s' END FROM generate_series(0, 1500) n`);
    await dataSource.query(`
      INSERT INTO one_time_tokens (token_hash, user_id, purpose, email, expires_at)
      VALUES ('a', '${id}', 'password_reset', '', now() - interval '1 s'), ('b', '${id}', 'email_verification', '', now() + interval '1 hour')`);
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('deletes all that has expired and nothing else, by two instances at once', async () => {
    const instances = [1, 2].map(() => new Housekeeping(dataSource, new Clock(), perishables));
    await Promise.all(instances.map((instance) => instance.prune()));
    // What one instance had locked the other has left to it.
    await instances[0]!.prune();
    const left = await Promise.all(['sessions', 'spent_refresh_tokens', 'idempotency_keys', 'one_time_tokens'].map(count));
    expect(left).toEqual([1, 1, 1, 1]);
  });

  it('stops', async () => {
    const instance = new Housekeeping(dataSource, new Clock(), perishables);
    instance.onApplicationBootstrap();
    await instance.beforeApplicationShutdown();
    await dataSource.query(`UPDATE sessions SET expires_at = now() - interval '1 s'`);
    await instance.prune();
    expect(await count('sessions')).toBe(1);
  });
});
