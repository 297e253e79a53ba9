import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProduct, createSupport, expectOk, graphql, loginAdmin, registerMember, rest, type TestUser } from '../support/client.js';
import { createTandemDatabases, type TandemDatabases } from '../support/database.js';
import { waitFor } from '../support/processes.js';
import { describeWithRedis, startRedis, type TestServer } from '../support/servers.js';
import { startTandem, type TestTandem } from '../support/tandem.js';
import { createTemporaryDirectory } from '../support/test-run.js';

/** What instances of one installation share beside their databases. */
function createKeysFile(): string {
  const path = join(createTemporaryDirectory('keys'), 'jwt.json');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(path, JSON.stringify({ keys: [privateKey.export({ format: 'jwk' })] }));
  return path;
}

describeWithRedis('caching over two instances', () => {
  let redis: TestServer;
  let databases: TandemDatabases;
  let instances: TestTandem[];
  let admin: TestUser;

  beforeAll(async () => {
    [redis, databases] = await Promise.all([startRedis(), createTandemDatabases()]);
    const env = {
      REDIS_URL: redis.url,
      USERS_DATABASE_URL: databases.usersUrl,
      ORDERS_DATABASE_URL: databases.ordersUrl,
      JWT_KEYS_FILE: createKeysFile(),
      LOG_LEVEL: 'error',
    };
    instances = await Promise.all([startTandem(env), startTandem(env)]);
    admin = await loginAdmin(instance(0).url);
  });
  afterAll(async () => {
    await Promise.all(instances.map((tandem) => tandem.stop()));
    await Promise.all([redis.stop(), databases.drop()]);
  });

  const instance = (index: number): TestTandem => instances[index % 2] as TestTandem;

  /** How a product's stock can be read and written; every way has to see every other way's writes. */
  const readers = [
    async (url: string, id: string) => (await rest(url).get(`/v1/products/${id}`)).body.stock,
    async (url: string, id: string) => (await rest(url).get(`/v2/products/${id}?fields=stock`)).body.stock,
    async (url: string, id: string) => (await graphql(url)('query ($id: ID!) { product(id: $id) { stock } }', { id })).data.product.stock,
    async (url: string, id: string) =>
      (await graphql(url)('query ($id: ID!) { node(id: $id) { ... on Product { stock } } }', { id })).data.node.stock,
    async (url: string, _id: string, sku: string) => (await rest(url).get(`/v1/products?sku=${sku}`)).body.data[0].stock,
    async (url: string, _id: string, sku: string) =>
      (await graphql(url)('query ($sku: String!) { products(filter: { sku: $sku }) { nodes { stock } } }', { sku })).data.products.nodes[0]
        .stock,
  ];

  const write = (url: string, id: string, stock: number, overGraphql: boolean): Promise<unknown> =>
    overGraphql
      ? graphql(url)(
          'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { stock } }',
          { input: { id, stock } },
          { token: admin.token },
        ).then(({ data, errors }) => {
          if (!data?.updateProduct) throw new Error(JSON.stringify(errors));
        })
      : rest(url).patch(`/v1/products/${id}`, { token: admin.token, body: { stock } }).then(expectOk);

  /** Alternates writes and reads over instances and protocols until so many have been done; answers the reads that saw an older value. */
  async function findStaleReads(operations: number): Promise<string[]> {
    const stale: string[] = [];
    const workers = 16;
    await Promise.all(
      Array.from({ length: workers }, async (_, worker) => {
        const { id, sku } = await createProduct({}, instance(worker).url);
        for (let round = 0; round < operations / workers / 2; round++) {
          const stock = round + 1;
          await write(instance(worker + round).url, id, stock, round % 3 === 0);
          const way = (worker + round) % readers.length;
          const seen = await readers[way]?.(instance(worker + round + (round % 4 === 0 ? 0 : 1)).url, id, sku);
          if (seen !== stock)
            stale.push(
              `worker ${String(worker)}, round ${String(round)}: read ${String(seen)} by way ${String(way)}, written was ${String(stock)}`,
            );
        }
      }),
    );
    return stale;
  }

  it('10,000 alternating writes and reads show nothing stale', async () => {
    expect(await findStaleReads(10_000)).toEqual([]);
  }, 300_000);

  it('while many read it, nobody sees an older value once a write has answered', async () => {
    const { id, sku } = await createProduct({ stock: 0 }, instance(0).url);
    const stale: string[] = [];
    let written = 0;
    let isOver = false;
    const reading = Array.from({ length: 12 }, async (_, reader) => {
      for (let round = 0; !isOver; round++) {
        const atLeast = written;
        const seen = await readers[(reader + round) % readers.length]?.(instance(reader).url, id, sku);
        if (seen < atLeast) stale.push(`read ${String(seen)}, written was ${String(atLeast)}`);
      }
    });
    for (let stock = 1; stock <= 60; stock++) {
      await write(instance(stock).url, id, stock, stock % 2 === 0);
      written = stock;
    }
    isOver = true;
    await Promise.all(reading);
    expect(stale).toEqual([]);
  });

  it('a changed role, a deleted account and an ended session count at once, on the other instance, too', async () => {
    const [here, there] = [rest(instance(0).url), rest(instance(1).url)];
    const member = await registerMember(instance(0).url);
    const { token } = member;
    expect((await there.get('/v1/users', { token })).status).toBe(403);
    expectOk(await here.patch(`/v1/users/${member.id}`, { token: admin.token, body: { role: 'support', name: 'Promoted' } }));
    expect((await there.get('/v1/users', { token })).status).toBe(200);
    expect((await there.get('/v1/users/me', { token })).body).toMatchObject({ role: 'support', name: 'Promoted' });
    expectOk(await there.patch(`/v1/users/${member.id}`, { token: admin.token, body: { role: 'member' } }));
    expect((await here.get('/v1/users', { token })).status).toBe(403);
    const other = await registerMember(instance(1).url);
    expect((await here.get('/v1/users/me', { token: other.token })).status).toBe(200);
    expectOk(await there.post('/v1/auth/logout', { body: { refreshToken: other.refreshToken } }));
    expect((await here.get('/v1/users/me', { token: other.token })).status).toBe(401);
    expect((await here.delete('/v1/users/me', { token })).status).toBe(204);
    for (const api of [there, here]) expect((await api.get('/v1/users/me', { token })).status).toBe(401);
  });

  it('no answer reaches whom it is not for, neither cached nor as 304', async () => {
    const [first, second, support] = await Promise.all([
      registerMember(instance(0).url),
      registerMember(instance(1).url),
      createSupport(instance(0).url),
    ]);
    const { id: gone } = await createProduct({}, instance(0).url);
    expectOk(await rest(instance(0).url).delete(`/v1/products/${gone}`, { token: admin.token }));
    const paths = [
      '/v1/users',
      '/v1/users/me',
      `/v1/users/${first.id}`,
      `/v1/users/${first.id}/sessions`,
      '/v1/products?deleted=only',
      '/v1/users?deleted=with',
      `/v1/users?email=${first.email}`,
    ];
    const expected: [string | undefined, number[]][] = [
      [admin.token, [200, 200, 200, 200, 200, 200, 200]],
      [support.token, [200, 200, 200, 200, 403, 403, 200]],
      [first.token, [403, 200, 200, 200, 403, 403, 403]],
      [second.token, [403, 200, 404, 404, 403, 403, 403]],
      [undefined, [401, 401, 401, 401, 401, 401, 401]],
    ];
    // The second round finds everything in the cache, the third asks with the tags of who may see it.
    const etags: (string | null)[] = [];
    for (const round of [0, 1, 2]) {
      for (const [token, statuses] of expected) {
        const answers = await Promise.all(
          paths.map((path, index) =>
            rest(instance(round).url).get(path, {
              ...(token && { token }),
              ...(round === 2 && { headers: { 'if-none-match': etags[index] ?? '*' } }),
            }),
          ),
        );
        if (round === 1 && token === admin.token) etags.push(...answers.map(({ headers }) => headers.get('etag')));
        const wanted =
          round === 2 ? statuses.map((status) => (status === 200 ? [200, 304] : [status])) : statuses.map((status) => [status]);
        answers.forEach(({ status }, index) =>
          expect([paths[index], wanted[index]]).toEqual([paths[index], expect.arrayContaining([status])]),
        );
        for (const { headers, status } of answers)
          if (status < 300 && token) expect(headers.get('cache-control')).toMatch(/private|no-store/);
      }
    }
    const me = await Promise.all([first, second].map(({ token }) => graphql(instance(0).url)('{ me { id email } }', {}, { token })));
    expect(me.map(({ data }) => data.me.id)).toEqual([first.id, second.id]);
    const nodes = await graphql(instance(1).url)(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: [first.id, second.id] },
      { token: second.token },
    );
    expect(nodes.data.nodes).toEqual([null, { id: second.id }]);
  });

  it.each(['killed', 'frozen'])('Redis is %s midway: no request fails, nothing is stale, and health comes back by itself', async (how) => {
    const healths = () => Promise.all(instances.map(async ({ url }) => (await rest(url).get('/health')).body.status as string));
    await waitFor('health', async () => (await healths()).every((status) => status === 'healthy'));
    const stale = findStaleReads(800);
    if (how === 'killed') await redis.kill();
    else redis.pause();
    await waitFor('degraded health', async () => (await healths()).every((status) => status === 'degraded'));
    expect(await findStaleReads(160)).toEqual([]);
    if (how === 'killed') await redis.restart();
    else redis.resume();
    await waitFor('health', async () => (await healths()).every((status) => status === 'healthy'));
    expect(await stale).toEqual([]);
    expect(await findStaleReads(320)).toEqual([]);
  });
});
