import { createProduct, expectOk, forgeSignature, graphql, loginAdmin, registerMember, rest, type TestUser } from '../support/client.js';
import { withClient } from '../support/database.js';
import { waitFor } from '../support/processes.js';
import { type Cluster, type ClusterProcess, startCluster } from './cluster.js';

let cluster: Cluster;
let gateway: ClusterProcess;
let users: ClusterProcess;
let orders: ClusterProcess;
let api: ReturnType<typeof rest>;
let gql: ReturnType<typeof graphql>;
let member: TestUser;
let product: any;

const isHealthy = () => waitFor('health', async () => (await api.get('/health')).body.status === 'healthy');
const envelope = (code: string) => ({
  error: { code, message: expect.any(String), details: [], requestId: expect.any(String) },
});
/** Waits until the orders database knows of the account by its event. */
const isCopied = async ({ email }: TestUser, active = true) => {
  const [{ id }] = await withClient(
    cluster.databases.usersUrl,
    async (db) => (await db.query('SELECT id FROM users WHERE email = $1', [email])).rows,
  );
  await withClient(cluster.databases.ordersUrl, (db) =>
    waitFor(
      'the copy of the account',
      async () => (await db.query('SELECT 1 FROM accounts WHERE id = $1 AND active = $2', [id, active])).rowCount === 1,
    ),
  );
  return id as string;
};
const checkOut = (token: string) => api.post('/v1/users/me/orders', { token, body: { items: [{ productId: product.id, quantity: 1 }] } });
const login = ({ email, password }: TestUser) => api.post('/v1/auth/login', { body: { email, password } });
const loginOverGraphql = ({ email, password }: TestUser) =>
  gql('mutation ($input: LoginInput!) { login(input: $input) { tokenType } }', { input: { email, password } });

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; ms: number }> {
  const began = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - began };
}

beforeAll(async () => {
  cluster = await startCluster({ gateways: 1, users: 1, orders: 1 });
  [[gateway], [users], [orders]] = [cluster.gateways, cluster.users, cluster.orders] as [
    [ClusterProcess],
    [ClusterProcess],
    [ClusterProcess],
  ];
  [api, gql] = [rest(gateway.url), graphql(gateway.url)];
  product = await createProduct({ stock: 1000 }, gateway.url);
  member = await registerMember(gateway.url);
  await isCopied(member);
  expectOk(await checkOut(member.token));
  await isHealthy();
});
afterAll(() => cluster.stop());

describe('while the User Service is stopped', () => {
  let stranger: TestUser;
  let revoked: TestUser;
  let deleted: TestUser;

  beforeAll(async () => {
    [stranger, revoked, deleted] = (await Promise.all([1, 2, 3].map(() => registerMember(gateway.url)))) as [TestUser, TestUser, TestUser];
    expectOk(await api.post('/v1/auth/logout', { body: { refreshToken: revoked.refreshToken } }));
    expectOk(await api.delete('/v1/users/me', { token: deleted.token }));
    for (const { token } of [revoked, deleted]) expect((await api.get('/v1/users/me/orders', { token })).status).toBe(401);
    const id = await isCopied(stranger);
    await withClient(cluster.databases.ordersUrl, (db) => db.query('DELETE FROM accounts WHERE id = $1', [id]));
    expect(await users.stop()).toBe(0);
  });
  afterAll(async () => {
    await users.start();
    await isHealthy();
  });

  it('logging in is 503, with what it takes to retry', async () => {
    const { status, headers, body } = await login(member);
    expect([status, headers.get('retry-after'), body]).toEqual([503, '1', envelope('UNAVAILABLE')]);
    const answer = await loginOverGraphql(member);
    expect([answer.status, answer.errors]).toEqual([
      200,
      [expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAVAILABLE', status: 503 }) })],
    ]);
  });

  it('products, the own cart and the own orders are there for who has a token, in both protocols', async () => {
    const { token } = member;
    expect((await api.get('/v1/products')).body.data).toHaveLength(1);
    expectOk(await api.put(`/v1/users/me/cart/items/${String(product.id)}`, { token, body: { quantity: 2 } }));
    expect((await api.get('/v1/users/me/cart', { token })).body.items).toHaveLength(1);
    expect((await api.get(`/v1/users/${member.id}/orders`, { token })).body.data).toHaveLength(1);
    const { data, errors } = await gql(
      '{ products { nodes { id } } cart { items { quantity } } orders { nodes { id items { name } } } }',
      {},
      { token },
    );
    expect(errors).toBeUndefined();
    expect([data.products.nodes, data.cart.items, data.orders.nodes.length]).toEqual([[{ id: product.id }], [{ quantity: 2 }], 1]);
  });

  it('what GraphQL answers of the other service stays, beside the error of what is missing', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { id } products { nodes { id } } }';
    const { data, errors } = await gql(query, { id: member.id }, { token: member.token });
    expect(errors).toEqual([expect.objectContaining({ path: ['node'], extensions: expect.objectContaining({ code: 'UNAVAILABLE' }) })]);
    expect(data).toEqual({ node: null, products: { nodes: [{ id: product.id }] } });
  });

  it('orders of active accounts are taken, and of accounts that nobody has heard of are not', async () => {
    expect((await checkOut(member.token)).status).toBe(201);
    const refused = await checkOut(stranger.token);
    expect([refused.status, refused.headers.get('retry-after'), refused.body]).toEqual([503, '1', envelope('UNAVAILABLE')]);
  });

  it('sessions that have ended, and forged tokens, open nothing', async () => {
    for (const token of [revoked.token, deleted.token, forgeSignature(member.token)]) {
      expect((await api.get('/v1/users/me/orders', { token })).status).toBe(401);
      expect((await checkOut(token)).status).toBe(401);
    }
  });

  it('it degrades the health of the gateway, which is ready and has the public keys', async () => {
    const { status, body } = await api.get('/health');
    expect([status, body.status]).toEqual([200, 'degraded']);
    expect((await api.get('/health/ready')).status).toBe(200);
    expect((await api.get('/.well-known/jwks.json')).body.keys).toEqual([expect.objectContaining({ kty: 'RSA' })]);
  });

  it('processes that start meanwhile verify tokens, and have the public keys', async () => {
    const [secondGateway, secondOrders] = [await cluster.add('gateway'), await cluster.add('orders-service')];
    await Promise.all([secondGateway.start(), secondOrders.start()]);
    for (const { url } of [secondGateway, secondOrders]) {
      expect((await rest(url).get('/v1/users/me/orders', { token: member.token })).status).toBe(200);
      expect((await rest(url).get('/v1/users/me/orders', { token: revoked.token })).status).toBe(401);
    }
    expect((await rest(secondGateway.url).get('/.well-known/jwks.json')).status).toBe(200);
    await Promise.all([secondGateway.stop(), secondOrders.stop()]);
  });
});

describe('once the User Service is back', () => {
  it('everything works again by itself', async () => {
    const { accessToken: token } = await waitFor('a login', async () => {
      const { status, body } = await login(member);
      return status === 200 ? body : null;
    });
    expect((await loginOverGraphql(member)).errors).toBeUndefined();
    expect((await checkOut(token)).status).toBe(201);
    expect((await registerMember(gateway.url)).id).toMatch(/^usr_/);
  });
});

describe('while the Order Service is stopped', () => {
  beforeAll(async () => {
    expect(await orders.stop()).toBe(0);
  });
  afterAll(async () => {
    await orders.start();
    await isHealthy();
  });

  it('its resources are 503 in both protocols', async () => {
    for (const { status, headers, body } of [await api.get('/v1/products?sort=name'), await checkOut(member.token)])
      expect([status, headers.get('retry-after'), body]).toEqual([503, '1', envelope('UNAVAILABLE')]);
    const { errors } = await gql('{ products(sort: "name") { nodes { id } } }');
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAVAILABLE', status: 503 }) })]);
  });

  it('accounts and sessions are as ever', async () => {
    expect((await login(member)).status).toBe(200);
    expect((await loginOverGraphql(member)).errors).toBeUndefined();
    const { token, id } = await registerMember(gateway.url);
    expect((await api.patch('/v1/users/me', { token, body: { name: 'Ada' } })).status).toBe(200);
    expect((await api.get(`/v1/users/${id}/sessions`, { token })).status).toBe(200);
    expect((await gql('{ me { name } }', {}, { token })).data).toEqual({ me: { name: 'Ada' } });
  });

  it('the gateway is degraded and ready', async () => {
    const { status, body } = await api.get('/health');
    expect([status, body.status]).toEqual([200, 'degraded']);
    expect((await api.get('/health/ready')).status).toBe(200);
  });
});

describe('while the Order Service hangs', () => {
  beforeAll(() => {
    orders.pause();
  });
  afterAll(async () => {
    orders.resume();
    await isHealthy();
    expect((await checkOut(member.token)).status).toBe(201);
  });

  it('requests end with 504 within the time-out, then with 503 at once, and those of the other service take no longer than ever', async () => {
    const uncached = (index: number) => api.get(`/v1/products?minPrice=${String(index)}`);
    const waiting = Promise.all([
      ...Array.from({ length: 10 }, (_, index) => timed(() => api.get(`/v1/products?sort=name&limit=${String(index + 1)}`))),
      timed(() => checkOut(member.token)),
    ]);
    const overGraphql = gql('{ products(sort: "-name") { nodes { id } } }');
    const { answer: me, ms } = await timed(() => api.get('/v1/users/me', { token: member.token }));
    expect([me.status, ms < 1000]).toEqual([200, true]);
    const health = await timed(() => api.get('/health'));
    expect([health.answer.status, health.answer.body.status, health.ms < 3000]).toEqual([200, 'degraded', true]);
    for (const { answer, ms: took } of await waiting) {
      expect([answer.status, answer.headers.get('retry-after'), answer.body]).toEqual([504, '1', envelope('TIMEOUT')]);
      expect(took).toBeLessThan(13_000);
    }
    expect((await overGraphql).errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'TIMEOUT', status: 504 }) }),
    ]);
    const refused = await timed(() => uncached(1));
    expect([refused.answer.status, refused.answer.body]).toEqual([503, envelope('UNAVAILABLE')]);
    expect(refused.ms).toBeLessThan(1000);
    expect((await timed(() => api.get('/v1/users/me', { token: member.token }))).ms).toBeLessThan(1000);
  });
});

describe('while the User Service hangs', () => {
  beforeAll(() => {
    users.pause();
  });
  afterAll(async () => {
    users.resume();
    await isHealthy();
  });

  it('who has a token goes on ordering, without waiting for it for long', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => timed(() => checkOut(member.token))));
    expect(answers.map(({ answer }) => answer.status)).toEqual([201, 201, 201]);
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(4000);
    expect((await timed(() => api.get('/v1/products'))).ms).toBeLessThan(1000);
    expect((await api.get('/health')).body.status).toBe('degraded');
  });
});

describe('a caller who gives up', () => {
  it('in the middle of an upload counts for nothing: the others are served', async () => {
    const { token } = await loginAdmin(gateway.url);
    await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        const abort = new AbortController();
        const upload = async function* () {
          yield Buffer.alloc(index % 2 === 0 ? 10 : 100_000, ' ');
          abort.abort();
          await new Promise(() => undefined);
        };
        const request = {
          method: 'POST',
          body: upload(),
          duplex: 'half',
          signal: abort.signal,
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        };
        await expect(fetch(`${gateway.url}/v1/products`, request as unknown as RequestInit)).rejects.toThrow();
      }),
    );
    for (let count = 0; count < 5; count++) expect((await api.get(`/v1/products?limit=${String(count + 1)}`)).status).toBe(200);
    expectOk(await api.get('/v1/users', { token }));
  });
});
