import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { encodeId } from '#libs/ids';
import { expectOk, graphql, loginAdmin, registerMember, rest, type TestUser } from '../support/client.js';
import { topology } from '../support/test-run.js';
import type { TappedStatement } from './sql-tap.js';
import { startTappedTandem, type TappedTandem } from './tapped-tandem.js';

/** Split, the Order Service asks the User Service, once for all, which of those whom it refers to there still are. */
const asked = topology === 'split' ? 1 : 0;

const size = 20_000;

interface ExplainedRow {
  'QUERY PLAN': [{ Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number } }];
}

let tandem: TappedTandem;
let database: Client;
let api: ReturnType<typeof rest>;
let gql: ReturnType<typeof graphql>;
let admin: TestUser;

beforeAll(async () => {
  tandem = await startTappedTandem();
  [api, gql] = [rest(tandem.url), graphql(tandem.url)];
  admin = await loginAdmin(tandem.url);
  database = new Client(tandem.databases.ordersUrl);
  await database.connect();
});

afterAll(async () => {
  await database.end();
  await tandem.stop();
});

describe('nested lists', () => {
  const newProduct = async (): Promise<{ id: string }> =>
    expectOk(await api.post('/v1/products', { token: admin.token, body: { sku: randomUUID(), name: 'Tea pot', price: 19.99, stock: 1 } }));

  /** A member with orders of products that no cache knows. */
  async function shopper(orderCount: number, lineCount: number): Promise<TestUser> {
    const buyer = await registerMember(tandem.url);
    for (let count = 0; count < orderCount; count += 1) {
      const products = await Promise.all(Array.from({ length: lineCount }, newProduct));
      const items = products.map(({ id }) => ({ productId: id, quantity: 1 }));
      expectOk(await api.post(`/v1/users/${buyer.id}/orders`, { token: buyer.token, body: { items } }));
    }
    return buyer;
  }

  async function statementsFor(query: string, variables: Record<string, unknown>): Promise<string[]> {
    const statements = await tandem.statementsDuring(async () => {
      expect((await gql(query, variables, { token: admin.token })).errors).toBeUndefined();
    });
    expect(statements).not.toEqual([]);
    return statements;
  }

  const idsOf = (some: TestUser[]) => ({ ids: some.map(({ id }) => id) });

  it('cost as many statements for twenty orders as for two', async () => {
    const [few, many] = [await shopper(2, 1), await shopper(20, 3)];
    const query = `query ($userId: ID!) {
      orders(first: 20, filter: { userId: $userId }) { totalCount nodes { id items { name product { name stock } } user { id name } } } }`;
    const small = await statementsFor(query, { userId: few.id });
    const large = await statementsFor(query, { userId: many.id });
    expect(large).toHaveLength(small.length);
    expect(large.length).toBeLessThanOrEqual(4 + asked);
  });

  it('cost as many statements for the orders of eight users as for those of two', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => shopper(2, 1)));
    const query = `query ($ids: [ID!]!) {
      nodes(ids: $ids) { id ... on User { name orders(first: 2) { totalCount nodes { id items { product { name } } user { email } } } } } }`;
    const small = await statementsFor(query, idsOf(people.slice(0, 2)));
    const large = await statementsFor(query, idsOf(people.slice(2)));
    expect(large).toHaveLength(small.length);
    expect(large.length).toBeLessThanOrEqual(6 + asked);
  });

  it('a cart costs its owner one statement, and carts of users cost as many for eight as for two', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => registerMember(tandem.url)));
    const [{ token }] = people as [TestUser];
    await api.get('/v1/users/me', { token });
    expect(await tandem.statementsDuring(async () => expectOk(await api.get('/v1/users/me/cart', { token })))).toHaveLength(1);
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on User { email cart { items { quantity } } } } }';
    const small = await statementsFor(query, idsOf(people.slice(0, 2)));
    const large = await statementsFor(query, idsOf(people.slice(2)));
    expect([small.length, large.length]).toEqual([3, 3]);
  });

  it('read only the columns that are selected', async () => {
    const [statement] = await statementsFor('{ orders(first: 1) { nodes { status } } }', {});
    expect(statement).toContain('"status"');
    expect(statement).not.toMatch(/"total"|"currency"|"version"/);
  });
});

describe(`a list of ${String(size)} orders`, () => {
  let seeded: string[];

  beforeAll(async () => {
    await database.query('TRUNCATE orders CASCADE');
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

  async function* walk(sort: string): AsyncGenerator<string[]> {
    for (let cursor = ''; ;) {
      const { data, pagination } = expectOk(await api.get(`/v1/orders?fields=id&limit=100&sort=${sort}${cursor}`, { token: admin.token }));
      yield data.map(({ id }: { id: string }) => id);
      if (!pagination.hasMore) return;
      cursor = `&cursor=${pagination.nextCursor}`;
    }
  }

  /** The blocks that a statement touches, in memory or on disk: what it costs, whatever else the machine does. */
  async function blocksOf({ sql, params }: TappedStatement): Promise<number> {
    const { rows } = await database.query<ExplainedRow>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, params);
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    return plan ? plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] : Number.NaN;
  }

  it.each(['-createdAt', 'updatedAt', '-total', 'status', '-createdAt,total'])(
    'costs at row 15,000 by %s what it costs at its start',
    async (sort) => {
      const pages: TappedStatement[] = [];
      tandem.orders.take();
      for await (const _ of walk(sort)) {
        pages.push(...tandem.orders.take().filter(({ sql }) => sql.includes('ORDER BY')));
        if (pages.length === 155) break;
      }
      const meanOf = async (some: TappedStatement[]) => {
        let blocks = 0;
        for (const page of some) blocks += await blocksOf(page);
        return blocks / some.length;
      };
      const [start, deep] = [await meanOf(pages.slice(0, 10)), await meanOf(pages.slice(145, 155))];
      expect(start).toBeGreaterThan(0);
      expect(deep).toBeLessThanOrEqual(start * 1.2);
    },
    120_000,
  );

  const insertSome = () =>
    database.query(
      `INSERT INTO orders (user_id, status, total, currency, created_at, updated_at)
       SELECT gen_random_uuid(), 'paid', (random() * 300000)::int, 'USD', timestamptz '2025-01-01' + random() * interval '4 days', timestamptz '2025-06-01' + random() * interval '5 hours'
       FROM generate_series(1, 5)`,
    );

  it.each(['-createdAt', 'updatedAt', '-total', 'status', '-createdAt,total'])(
    'shows each once to who walks it by %s while others are inserted',
    async (sort) => {
      const seen: string[] = [];
      let pages = 0;
      for await (const ids of walk(sort)) {
        seen.push(...ids);
        pages += 1;
        if (pages % 10 === 0) await insertSome();
      }
      const distinct = new Set(seen);
      expect(distinct.size).toBe(seen.length);
      expect(seeded.filter((id) => !distinct.has(id))).toEqual([]);
    },
    120_000,
  );
});
