import { setTimeout as delay } from 'node:timers/promises';
import { createProduct, expectOk, registerMember, rest, type TestUser } from '../support/client.js';
import { withClient } from '../support/database.js';
import { waitFor } from '../support/processes.js';
import { type Cluster, startCluster } from './cluster.js';

const outageMs = 30_000;
let cluster: Cluster;
let url: string;
let product: any;

beforeAll(async () => {
  cluster = await startCluster({ gateways: 1, users: 2, orders: 1 });
  url = cluster.gateways[0]?.url ?? '';
  product = await createProduct({ stock: 10_000 }, url);
  await isHealthy();
});
afterAll(() => cluster.stop());

const health = async () => (await rest(url).get('/health')).body;
const isHealthy = () => waitFor('health', async () => (await health()).status === 'healthy');
const order = ({ token }: TestUser) =>
  rest(url).post('/v1/users/me/orders', { token, body: { items: [{ productId: product.id, quantity: 1 }] } });
const fillCart = async ({ token }: TestUser) => {
  expectOk(await rest(url).put(`/v1/users/me/cart/items/${String(product.id)}`, { token, body: { quantity: 1 } }));
};
const inDatabase = async <Row = any>(name: 'users' | 'orders', sql: string): Promise<Row[]> =>
  withClient(name === 'users' ? cluster.databases.usersUrl : cluster.databases.ordersUrl, async (db) => (await db.query(sql)).rows);

/** Waits until every event has been published and every consumer has applied all that concerns it. */
async function isAllApplied(): Promise<void> {
  await waitFor(
    'the outboxes',
    async () => {
      const pending = await Promise.all(
        (['users', 'orders'] as const).map((name) => inDatabase(name, 'SELECT 1 FROM outbox WHERE published_at IS NULL')),
      );
      return pending.every((rows) => rows.length === 0);
    },
    30_000,
  );
  const events = await inDatabase('users', `SELECT event_id FROM outbox WHERE type LIKE 'user.%' ORDER BY 1`);
  await waitFor('the inbox', async () => {
    const [pending] = await inDatabase(
      'orders',
      `SELECT count(*) FILTER (WHERE applied_at IS NULL)::int AS pending, count(*)::int AS all FROM inbox`,
    );
    return pending.pending === 0 && pending.all >= events.length;
  });
}

/** What the orders database has received and applied of the users' events, by consumer; an event that came twice would be there twice. */
async function expectExactlyOnce(): Promise<void> {
  const wanted: Record<string, string> = {
    'orders.accounts': `'user.created', 'user.deleted', 'user.restored'`,
    'orders.carts': `'user.deleted'`,
  };
  for (const [consumer, types] of Object.entries(wanted)) {
    const sent = await inDatabase('users', `SELECT event_id FROM outbox WHERE type IN (${types}) ORDER BY 1`);
    const applied = await inDatabase(
      'orders',
      `SELECT event_id FROM inbox WHERE consumer = '${consumer}' AND applied_at IS NOT NULL ORDER BY 1`,
    );
    expect([consumer, applied]).toEqual([consumer, sent]);
  }
  expect(await inDatabase('orders', 'SELECT event_id, consumer FROM dead_letters')).toEqual([]);
  const living = await inDatabase('users', 'SELECT id, deleted_at IS NULL AS active FROM users ORDER BY id');
  expect(await inDatabase('orders', 'SELECT id, active FROM accounts ORDER BY id')).toEqual(living);
  expect(await inDatabase('orders', 'SELECT 1 FROM cart_items JOIN accounts ON accounts.id = cart_id WHERE NOT active')).toEqual([]);
}

it('while NATS is away orders are taken and users deleted; afterwards every event arrives and is applied once', async () => {
  const [leaving, staying] = await Promise.all([
    Promise.all(Array.from({ length: 10 }, () => registerMember(url))),
    Promise.all(Array.from({ length: 10 }, () => registerMember(url))),
  ]);
  await Promise.all([...leaving, ...staying].map(fillCart));
  await isAllApplied();
  const ends = performance.now() + outageMs;
  await cluster.nats.kill();
  const statuses: number[] = [];
  await Promise.all(leaving.map(async ({ token }) => statuses.push((await rest(url).delete('/v1/users/me', { token })).status)));
  expect(new Set(statuses)).toEqual(new Set([204]));
  const newcomers = await Promise.all(Array.from({ length: 5 }, () => registerMember(url)));
  let orders = 0;
  let lag = 0;
  // It takes as long as the outage is to last: something is ordered every half second.
  while (performance.now() < ends) {
    expect((await order([...staying, ...newcomers][orders % 15] as TestUser)).status).toBe(201);
    orders += 1;
    const report = await health();
    expect(report).toMatchObject({
      status: 'degraded',
      checks: { database: { status: 'up' }, queue: { status: 'down', lag: expect.any(Number) } },
    });
    lag = report.checks.queue.lag;
    await delay(500);
  }
  expect(lag).toBeGreaterThan(20);
  expect(orders).toBeGreaterThan(20);
  expect((await rest(url).get('/health/ready')).status).toBe(200);
  expect(await inDatabase('orders', 'SELECT 1 FROM accounts WHERE NOT active')).toEqual([]);
  await cluster.nats.restart();
  await isHealthy();
  await isAllApplied();
  await expectExactlyOnce();
  const published = await inDatabase(
    'orders',
    `SELECT count(*)::int AS count FROM outbox WHERE type = 'order.created' AND published_at IS NOT NULL`,
  );
  expect(published).toEqual([{ count: orders }]);
  expect((await health()).checks.queue.lag).toBeLessThan(5);
}, 90_000);

it('a User Service that is killed while it relays loses nothing and doubles nothing', async () => {
  const members = await Promise.all(Array.from({ length: 20 }, () => registerMember(url)));
  await Promise.all(members.map(fillCart));
  await isAllApplied();
  const deletions = members.map(({ token }) => rest(url).delete('/v1/users/me', { token }));
  await Promise.race(deletions);
  for (const service of cluster.users) {
    await service.kill();
    await service.start();
  }
  const statuses = (await Promise.all(deletions)).map(({ status }) => status);
  // Of some the connection was lost: those were deleted or not, and not found where they were asked for again. The copy has to agree.
  expect(statuses.filter((status) => ![204, 401, 404, 503].includes(status))).toEqual([]);
  await isHealthy();
  await isAllApplied();
  await expectExactlyOnce();
});
