import { createProduct, registerMember, rest, type TestUser } from '../support/client.js';
import { waitFor } from '../support/processes.js';
import { type Cluster, startCluster } from './cluster.js';
import { Balancer, type Call, startLoad } from './load.js';

const capacity = 200;
/** Tokens that flow back in a second. */
const rate = 20;
let cluster: Cluster;
let balancer: Balancer;

beforeAll(async () => {
  const limits = { RATE_LIMIT_USER: String(capacity), RATE_LIMIT_WINDOW_MS: String((capacity / rate) * 1000) };
  cluster = await startCluster({ gateways: 2, users: 2, orders: 2 }, limits);
  balancer = new Balancer(cluster.gateways.map(({ url }) => url));
});
afterAll(async () => {
  balancer.close();
  await cluster.stop();
});

const healths = () => Promise.all(cluster.gateways.map(async ({ url }) => (await rest(url).get('/health')).body.status as string));
const isEverywhere = (wanted: string) => waitFor(`${wanted} health`, async () => (await healths()).every((status) => status === wanted));

describe('two gateways, and two of each service, on one Redis', () => {
  it('4,000 parallel requests against one bucket get what it holds and what flows back, and no more', async () => {
    await isEverywhere('healthy');
    const { token } = await registerMember(cluster.gateways[0]?.url ?? '');
    const began = performance.now();
    const send = async (index: number): Promise<number> => {
      const overGraphql = index % 4 === 0;
      const call: Call = overGraphql
        ? { method: 'POST', path: '/graphql', token, body: { query: '{ products(first: 1) { nodes { id } } }' } }
        : { method: 'GET', path: '/v1/products?limit=1', token };
      return (await balancer.send(call)).status;
    };
    const statuses = await Promise.all(Array.from({ length: 4000 }, (_, index) => send(index)));
    const elapsed = (performance.now() - began) / 1000;
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    const admitted = statuses.filter((status) => status === 200).length;
    expect(admitted).toBeGreaterThanOrEqual(capacity);
    expect(admitted).toBeLessThanOrEqual(capacity + rate * elapsed);
  });

  it('Redis killed under load and back after seconds: no answer is an error of ours, and health comes and goes by itself', async () => {
    const url = cluster.gateways[0]?.url ?? '';
    const buyers = await Promise.all(Array.from({ length: 40 }, () => registerMember(url)));
    const product = await createProduct({ stock: 100_000 }, url);
    const callOf = (index: number): Call => {
      const { token } = buyers[index % buyers.length] as TestUser;
      const calls: Call[] = [
        { method: 'POST', path: '/v1/users/me/orders', token, body: { items: [{ productId: product.id, quantity: 1 }] } },
        { method: 'GET', path: `/v1/products/${String(product.id)}`, token },
        { method: 'GET', path: '/v1/users/me', token },
        { method: 'POST', path: '/graphql', token, body: { query: '{ me { name } orders(first: 2) { nodes { id user { name } } } }' } },
        { method: 'PATCH', path: '/v1/users/me', token, body: { name: `Ada ${String(index)}` } },
        { method: 'GET', path: '/v1/users/me/cart', token },
        { method: 'GET', path: '/.well-known/jwks.json' },
      ];
      return calls[index % calls.length] as Call;
    };
    const wrong: string[] = [];
    const load = startLoad(60, async (index) => {
      const call = callOf(index);
      const { status, body } = await balancer.send(call).catch((error: unknown) => ({ status: 599, body: String(error) }));
      if (status >= 300 || body.errors) wrong.push(`${call.method} ${call.path}: ${String(status)} ${JSON.stringify(body)}`);
    });
    const started = (more: number) => {
      const from = load.count();
      return waitFor('some load', () => load.count() - from >= more);
    };
    try {
      await started(100);
      await cluster.redis.kill();
      await isEverywhere('degraded');
      for (const gateway of cluster.gateways) expect((await rest(gateway.url).get('/health/ready')).status).toBe(200);
      // Five seconds of requests.
      await started(300);
      await cluster.redis.restart();
      await isEverywhere('healthy');
      await started(100);
    } finally {
      await load.stop();
    }
    expect(wrong).toEqual([]);
  });
});
