import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { encodeId } from '#libs/ids';
import { expectOk, loginAdmin, rest, type TestUser } from '../support/client.js';
import type { TappedStatement } from '../support/sql-tap.js';
import { startTappedTandem, type TappedTandem } from '../support/tapped-tandem.js';

const size = 20_000;

/** Long enough for the walk over all of them, on a machine that has other things to do. */
const slow = 120_000;

interface ExplainedRow {
  'QUERY PLAN': [{ Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number } }];
}

describe(`a list of ${String(size)} orders`, () => {
  let tandem: TappedTandem;
  let database: Client;
  let api: ReturnType<typeof rest>;
  let admin: TestUser;
  let seeded: string[];

  beforeAll(async () => {
    tandem = await startTappedTandem();
    api = rest(tandem.url);
    admin = await loginAdmin(tandem.url);
    database = new Client(tandem.databases.ordersUrl);
    await database.connect();
    const { rows } = await database.query<{ id: string }>(
      `INSERT INTO orders (user_id, status, total, currency, created_at, updated_at)
       SELECT md5((n % 50)::text)::uuid, (ARRAY['pending', 'paid', 'shipped', 'delivered', 'cancelled'])[1 + n % 5], 100 * (n * 7919 % 3000), 'USD',
              timestamptz '2025-01-01' + n / 4 * interval '1 minute', timestamptz '2025-06-01' + n * 6007 % 20000 * interval '1 second'
       FROM generate_series(1, $1::int) n RETURNING id`,
      [size],
    );
    await database.query('VACUUM ANALYZE orders');
    seeded = rows.map(({ id }) => encodeId('ord', id));
  });

  afterAll(async () => {
    await database.end();
    await tandem.stop();
  });

  /** Who places the orders that come in during a walk. */
  const latecomer = randomUUID();

  const insertSome = () =>
    database.query(
      `INSERT INTO orders (user_id, status, total, currency, created_at, updated_at)
       SELECT $1, 'paid', (random() * 300000)::int, 'USD', timestamptz '2025-01-01' + random() * interval '4 days', timestamptz '2025-06-01' + random() * interval '5 hours'
       FROM generate_series(1, 5)`,
      [latecomer],
    );

  /** Leaves the orders that were seeded, as they were. */
  async function removeInserted(): Promise<void> {
    await database.query('DELETE FROM orders WHERE user_id = $1', [latecomer]);
    await database.query('VACUUM ANALYZE orders');
  }

  /** Reads the list to its end while others insert into it; answers the ids that it showed and the statement behind each page. */
  async function walk(sort: string): Promise<{ seen: string[]; pages: TappedStatement[] }> {
    const seen: string[] = [];
    tandem.orders.take();
    for (let [cursor, count] = ['', 1]; ; count += 1) {
      const { data, pagination } = expectOk(await api.get(`/v1/orders?fields=id&limit=100&sort=${sort}${cursor}`, { token: admin.token }));
      seen.push(...data.map(({ id }: { id: string }) => id));
      if (!pagination.hasMore) break;
      cursor = `&cursor=${pagination.nextCursor}`;
      if (count % 10 === 0) await insertSome();
    }
    return { seen, pages: tandem.orders.take().filter(({ sql }) => sql.includes('ORDER BY')) };
  }

  /** The blocks that a statement touches, in memory or on disk: what it costs, whatever else the machine does. */
  async function blocksOf({ sql, params }: TappedStatement): Promise<number> {
    const { rows } = await database.query<ExplainedRow>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, params);
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    return plan ? plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] : Number.NaN;
  }

  async function meanBlocksOf(some: TappedStatement[]): Promise<number> {
    let blocks = 0;
    for (const each of some) blocks += await blocksOf(each);
    return blocks / some.length;
  }

  describe.each(['-createdAt', 'updatedAt', '-total', 'status', '-createdAt,total'])('walked by %s while others are inserted', (sort) => {
    let seen: string[];
    let pages: TappedStatement[];

    beforeAll(async () => {
      ({ seen, pages } = await walk(sort));
      await removeInserted();
    }, slow);

    it('shows each once', () => {
      const distinct = new Set(seen);
      expect(distinct.size).toBe(seen.length);
      expect(seeded.filter((id) => !distinct.has(id))).toEqual([]);
    });

    it('costs at row 15,000 what it costs at its start', async () => {
      const [start, deep] = [await meanBlocksOf(pages.slice(0, 10)), await meanBlocksOf(pages.slice(145, 155))];
      expect(start).toBeGreaterThan(0);
      expect(deep).toBeLessThanOrEqual(start * 1.2);
    });
  });
});
