import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { runRefill } from './refill.js';
import { commitEvents, eventFor, openEventDatabase } from './test-bed.js';

describe('events:refill', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const run = async (...argv: string[]) => {
    let output = '';
    const code = await runRefill({ users: dataSource }, argv, (text) => (output += text));
    return { code, output };
  };
  const unpublished = async () =>
    (
      await dataSource.query<{ aggregate_id: string }[]>('SELECT aggregate_id FROM outbox WHERE published_at IS NULL ORDER BY position')
    ).map((row) => row.aggregate_id);

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openEventDatabase(database.url);
  });
  beforeEach(async () => {
    await dataSource.query('TRUNCATE outbox');
    await commitEvents(dataSource, [eventFor('usr_week'), eventFor('usr_day'), eventFor('usr_now')]);
    await dataSource.query(`UPDATE outbox SET attempts = 3, next_attempt_at = now(), published_at = now() - interval '1 second', created_at = now() -
      CASE aggregate_id WHEN 'usr_week' THEN interval '7 days 1 hour' WHEN 'usr_day' THEN interval '1 day' ELSE interval '1 minute' END`);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('has all of the outbox published again, but for what an inbox may have forgotten', async () => {
    expect(await run()).toEqual({ code: 0, output: 'users: 2 events to be published again\n' });
    expect(await unpublished()).toEqual(['usr_day', 'usr_now']);
    expect(await dataSource.query('SELECT DISTINCT attempts, next_attempt_at FROM outbox WHERE published_at IS NULL')).toEqual([
      { attempts: 0, next_attempt_at: null },
    ]);
  });

  it('takes what was written since a time', async () => {
    const since = new Date(Date.now() - 3_600_000).toISOString();
    expect(await run('--since', since, '--database', 'users')).toEqual({ code: 0, output: 'users: 1 events to be published again\n' });
    expect(await unpublished()).toEqual(['usr_now']);
  });

  it('takes any number, in batches', async () => {
    await dataSource.query(`INSERT INTO outbox (event_id, type, aggregate_id, "timestamp", data, published_at)
      SELECT 'evt_' || n, 'thing.changed', 'usr_1', now(), '{}', now() - interval '1 second' FROM generate_series(1, 12000) n`);
    expect((await run()).output).toBe('users: 12002 events to be published again\n');
    expect(await unpublished()).toHaveLength(12_002);
  });

  it('changes nothing when it is asked for help or does not understand', async () => {
    const { code, output } = await run('--help');
    expect([code, output]).toEqual([0, expect.stringContaining('--since')]);
    const mistakes = [
      ['--since', 'yesterday'],
      ['--since', '2026-02-31'],
      ['--since', '2026-13-01T00:00:00Z'],
      ['--database', 'other'],
      ['--all'],
    ];
    for (const argv of mistakes) expect([argv, (await run(...argv)).code]).toEqual([argv, 2]);
    expect(await unpublished()).toEqual([]);
  });
});
