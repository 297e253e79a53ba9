import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { deadLetterCount } from './dead-letters.js';
import { pruneEvents } from './prune.js';
import { runRedrive } from './redrive.js';
import { openEventDatabase } from './test-bed.js';

const DAY_MS = 86_400_000;

describe('dead letters and pruning', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const count = async (table: string) => (await dataSource.query<unknown[]>(`SELECT 1 FROM ${table}`)).length;
  const addDeadLetter = (position: number, consumer: string) =>
    dataSource.query(
      `INSERT INTO dead_letters (position, consumer, source, event_id, type, aggregate_id, "timestamp", data, attempts, error, failed_at)
       VALUES ($1::bigint, $2, 'users', 'evt_' || $1::bigint, 'user.deleted', 'usr_1', now(), '{"email": "ada@example.com"}', 8, 'Error: no', now())`,
      [position, consumer],
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openEventDatabase(database.url);
  });
  beforeEach(() => dataSource.query('TRUNCATE outbox, inbox, dead_letters'));
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  describe('events:redrive', () => {
    const run = async (...argv: string[]) => {
      let output = '';
      const code = await runRedrive({ orders: dataSource }, argv, (text) => (output += text));
      return { code, output };
    };
    beforeEach(async () => {
      await addDeadLetter(1, 'orders.carts');
      await addDeadLetter(2, 'orders.accounts');
    });

    it('puts back what the options choose, with its attempts at zero', async () => {
      expect(await run('--consumer', 'orders.carts')).toEqual({ code: 0, output: 'orders: 1 dead letters put back\n' });
      expect(await dataSource.query('SELECT event_id, attempts, applied_at FROM inbox')).toEqual([
        { event_id: 'evt_1', attempts: 0, applied_at: null },
      ]);
      expect(await deadLetterCount(dataSource)).toBe(1);
    });

    it('puts everything back without options', async () => {
      expect((await run()).output).toBe('orders: 2 dead letters put back\n');
      expect(await deadLetterCount(dataSource)).toBe(0);
    });

    it('lists without changing anything and without payloads', async () => {
      const { code, output } = await run('--list');
      expect(code).toBe(0);
      expect(output).toContain('orders.carts  evt_1  user.deleted  usr_1  8 attempts  Error: no');
      expect(output).not.toContain('ada@example.com');
      expect(await deadLetterCount(dataSource)).toBe(2);
    });

    it.each([['--unknown'], ['--database=users'], ['--database=toString']])('refuses %s and changes nothing', async (argument) => {
      expect((await run(argument)).code).toBe(2);
      expect(await deadLetterCount(dataSource)).toBe(2);
    });
  });

  it('prunes published and applied rows past their retention, and nothing else', async () => {
    await dataSource.query(
      `INSERT INTO outbox (event_id, type, aggregate_id, "timestamp", data, created_at, published_at)
       SELECT 'evt_' || n, 'thing.changed', 'usr_1', now(), '{}', now() - interval '30 days',
              CASE WHEN n <= 2500 THEN now() - interval '8 days' WHEN n = 2501 THEN now() - interval '6 days' END
       FROM generate_series(1, 2502) n`,
    );
    await dataSource.query(
      `INSERT INTO inbox (consumer, source, event_id, type, aggregate_id, "timestamp", data, applied_at)
       SELECT 'one', 'users', 'evt_' || n, 'thing.changed', 'usr_1', now(), '{}', (ARRAY[now() - interval '9 days', now() - interval '6 days'])[n]
       FROM generate_series(1, 3) n`,
    );
    await addDeadLetter(9, 'one');
    expect(await pruneEvents(dataSource, new Date())).toBe(2501);
    expect([await count('outbox'), await count('inbox'), await count('dead_letters')]).toEqual([2, 2, 1]);
    expect(await pruneEvents(dataSource, new Date(Date.now() + 30 * DAY_MS))).toBe(2);
    expect([await count('outbox'), await count('inbox')]).toEqual([1, 1]);
  });
});
