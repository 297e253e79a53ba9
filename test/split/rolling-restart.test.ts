import { createProduct, registerMember, rest, type TestUser } from '../support/client.js';
import { withClient } from '../support/database.js';
import { waitFor } from '../support/processes.js';
import { type Cluster, type ClusterProcess, startCluster } from './cluster.js';
import { type Answer, Balancer, type Call, startLoad } from './load.js';

const stock = 100_000;
let cluster: Cluster;
let buyers: TestUser[];
/** Several, so that checkouts do not queue for the one row that all of them change. */
let products: any[];
let balancer: Balancer;

const isReady = ({ url }: ClusterProcess) => waitFor('readiness', async () => (await rest(url).get('/health/ready')).status === 200);

beforeAll(async () => {
  // Only in production does a process wait for balancers to notice that it stops.
  cluster = await startCluster({ gateways: 2, users: 2, orders: 2 }, { NODE_ENV: 'production' });
  const url = cluster.gateways[0]?.url ?? '';
  buyers = await Promise.all(Array.from({ length: 10 }, () => registerMember(url)));
  products = await Promise.all(Array.from({ length: 10 }, () => createProduct({ stock }, url)));
  balancer = new Balancer(cluster.gateways.map((gateway) => gateway.url));
  await waitFor('health', async () => (await rest(url).get('/health')).body.status === 'healthy');
});
afterAll(async () => {
  balancer.close();
  await cluster.stop();
});

/** What a shop's clients do, one kind after the other; one in four is a write. */
function callOf(index: number): Call {
  const { token, id, email, password } = buyers[index % buyers.length] as TestUser;
  const productId: string = products[(index * 7) % products.length].id;
  const kinds: (() => Call)[] = [
    () => ({ method: 'POST', path: '/v1/users/me/orders', token, body: { items: [{ productId, quantity: 1 }] } }),
    () => ({ method: 'GET', path: `/v1/products/${productId}` }),
    () => ({ method: 'GET', path: '/v1/users/me', token }),
    () => ({ method: 'POST', path: '/graphql', token, body: { query: '{ me { name } orders(first: 5) { nodes { id user { name } } } }' } }),
    () => ({ method: 'PATCH', path: '/v1/users/me', token, body: { name: `Ada ${String(index)}` } }),
    () => ({ method: 'GET', path: `/v1/users/${id}/orders?limit=5`, token }),
    () => ({ method: 'GET', path: `/v1/products?limit=${String((index % 20) + 1)}` }),
    () => ({ method: 'GET', path: `/v1/users/${id}/sessions`, token }),
    () => ({
      method: 'POST',
      path: '/graphql',
      token,
      body: {
        query: 'mutation ($input: CheckoutInput!) { checkout(input: $input) { id } }',
        variables: { input: { items: [{ productId, quantity: 1 }] } },
      },
    }),
    () => ({ method: 'GET', path: '/v2/products?sort=-price&limit=3' }),
    () => ({ method: 'PUT', path: `/v1/users/me/cart/items/${productId}`, token, body: { quantity: (index % 5) + 1 } }),
    () => ({ method: 'GET', path: '/v1/users/me/cart', token }),
    () =>
      index % 96 === 12
        ? { method: 'POST', path: '/v1/auth/login', body: { email, password } }
        : { method: 'GET', path: '/.well-known/jwks.json' },
  ];
  return (kinds[index % kinds.length] as () => Call)();
}

it('every process is restarted under 100 requests a second: none fails, no order is lost or doubled', async () => {
  const failures: string[] = [];
  const ordered: string[] = [];
  const note = ({ method, path }: Call, { status, body }: Answer) => {
    if (status >= 400 || body.errors) failures.push(`${method} ${path}: ${String(status)} ${JSON.stringify(body)}`);
    else if (status === 201) ordered.push(body.id);
    else if (body.data?.checkout) ordered.push(body.data.checkout.id);
  };
  const load = startLoad(100, async (index) => {
    const call = callOf(index);
    await balancer.send(call).then(
      (answer) => {
        note(call, answer);
      },
      (error: unknown) => failures.push(`${call.method} ${call.path}: ${String(error)}`),
    );
  });
  const codes: number[] = [];
  try {
    for (const process of [...cluster.users, ...cluster.orders, ...cluster.gateways]) {
      codes.push(await process.stop());
      await process.start();
      await isReady(process);
    }
  } finally {
    await load.stop();
  }
  expect(failures).toEqual([]);
  expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
  expect(load.count()).toBeGreaterThan(3000);
  expect(ordered.length).toBeGreaterThan(400);
  expect(new Set(ordered).size).toBe(ordered.length);
  const rows = await withClient(cluster.databases.ordersUrl, async (db) => {
    const [orders, products] = [
      await db.query('SELECT count(*)::int FROM orders'),
      await db.query('SELECT sum(stock)::int AS stock FROM products'),
    ];
    return { orders: orders.rows[0].count, stock: products.rows[0].stock };
  });
  expect(rows).toEqual({ orders: ordered.length, stock: stock * products.length - ordered.length });
  // Six notices of five seconds and six starts: a busy machine takes its time over the latter.
}, 300_000);
