import { graphql, login, registerMember, rest, type TestUser } from '../support/client.js';
import { waitFor } from '../support/processes.js';
import { describeWithRedis, startRedis } from '../support/servers.js';
import type { Launched } from '../support/launch.js';
import { admin, startTandem, type TestTandem } from '../support/tandem.js';
import { from, limits } from './rate-limit-clients.js';

const remaining = ({ headers }: { headers: Headers }) => Number(headers.get('x-ratelimit-remaining'));

function expectLimits({ headers }: { headers: Headers }, limit: number): void {
  expect(headers.get('x-ratelimit-limit')).toBe(String(limit));
  expect(headers.get('x-ratelimit-remaining')).toMatch(/^\d+$/);
  expect(headers.get('x-ratelimit-reset')).toMatch(/^\d{10}$/);
  expect(Number(headers.get('x-ratelimit-reset')) * 1000).toBeGreaterThanOrEqual(Date.now() - 1000);
}

function countsAlike(startStore: () => Promise<{ env: Record<string, string>; stop(): Promise<void> }>): void {
  let store: Awaited<ReturnType<typeof startStore>>;
  let tandem: TestTandem;
  let small: Launched;
  let api: ReturnType<typeof rest>;
  let query: ReturnType<typeof graphql>;
  let member: TestUser;

  beforeAll(async () => {
    store = await startStore();
    tandem = await startTandem({ ...limits, ...store.env });
    small = await tandem.startFront({ RATE_LIMIT_IP: '5', RATE_LIMIT_USER: '12', RATE_LIMIT_LOGIN: '3' });
    api = rest(tandem.url);
    query = graphql(tandem.url);
    member = await registerMember(tandem.url);
  });
  afterAll(async () => {
    await small.stop('SIGTERM');
    await tandem.stop();
    await store.stop();
  });

  it('one budget for REST and GraphQL: a call is 1, an operation its cost', async () => {
    const headers = from();
    expect(remaining(await api.get('/v1/products', { headers }))).toBe(999);
    const operation = await query(
      '{ a: products { nodes { id } } b: products { nodes { id } } product(id: "prd_x") { id } }',
      {},
      { headers },
    );
    expect(operation.extensions.cost).toBeGreaterThanOrEqual(3);
    expect(remaining(operation)).toBe(999 - operation.extensions.cost);
    expect(remaining(await api.get('/v1/products', { headers }))).toBe(998 - operation.extensions.cost);
  });

  it('every answer carries the limits and costs one, however it fails', async () => {
    const headers = from();
    const type = { 'content-type': 'application/json' };
    const calls: [number, () => Promise<{ status: number; headers: Headers }>][] = [
      [200, () => api.get('/v1/products', { headers })],
      [200, () => api.head('/v1/products', { headers })],
      [401, () => api.get('/v1/users/me', { headers })],
      [401, () => api.get('/v1/users/me', { headers, token: 'nonsense' })],
      [401, () => api.delete(`/v1/users/${member.id}`, { headers })],
      [404, () => api.get('/v1/products/prd_x', { headers })],
      [404, () => api.get('/v1/nowhere', { headers })],
      [404, () => api.get('/v9/products', { headers })],
      [405, () => api.delete('/v1/products', { headers })],
      [400, () => api.get('/v1/products?colour=red', { headers })],
      [400, () => api.get('/v1/products?version=9', { headers })],
      [400, () => api.post('/v1/users', { headers, body: {} })],
      [400, () => api.post('/v1/users', { headers: { ...headers, ...type }, body: '{' })],
      [400, () => api.post('/v1/users', { headers: { ...headers, 'idempotency-key': 'x'.repeat(256) }, body: {} })],
      [413, () => api.post('/v1/users', { headers: { ...headers, ...type }, body: `"${'x'.repeat(1_100_000)}"` })],
      [415, () => api.post('/v1/users', { headers: { ...headers, 'content-type': 'text/plain' }, body: 'x' })],
      [200, () => query('{ __typename }', {}, { headers })],
      [400, () => query('{', {}, { headers })],
      [400, () => query('{ nothing }', {}, { headers })],
      [400, () => api.post('/graphql', { headers, body: {} })],
      [400, () => api.post('/graphql', { headers, body: [{ query: '{ __typename }' }, { query: '{ __typename }' }] })],
      [400, () => api.post('/graphql', { headers: { ...headers, ...type }, body: '{' })],
    ];
    let expected = 1000;
    for (const [status, call] of calls) {
      const answer = await call();
      expected -= 1;
      expect([String(call), answer.status, remaining(answer)]).toEqual([String(call), status, expected]);
      expectLimits(answer, 1000);
    }
  });

  it.each(['/health', '/health/live', '/health/ready', '/health/startup', '/metrics', '/docs', '/.well-known/jwks.json', '/openapi.json'])(
    '%s costs nothing and says nothing of limits',
    async (path) => {
      const headers = from();
      const before = remaining(await api.get('/v1/products', { headers }));
      const answer = await api.get(path, { headers });
      expect([path, answer.status]).toEqual([path, 200]);
      for (const name of ['limit', 'remaining', 'reset']) expect(answer.headers.get(`x-ratelimit-${name}`)).toBeNull();
      expect(remaining(await api.get('/v1/products', { headers }))).toBe(before - 1);
    },
  );

  it('an empty bucket is 429 with Retry-After, over both protocols, and refused calls cost nothing', async () => {
    const headers = from();
    const calls = await Promise.all(Array.from({ length: 8 }, () => rest(small.url).get('/v1/products', { headers })));
    expect(calls.filter(({ status }) => status === 200)).toHaveLength(5);
    const refused = calls.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(3);
    for (const { headers: sent, body } of refused) {
      expectLimits({ headers: sent }, 5);
      expect(sent.get('x-ratelimit-remaining')).toBe('0');
      // A fifth of an hour for one token.
      expect(Number(sent.get('retry-after'))).toBeGreaterThan(600);
      expect(Number(sent.get('retry-after'))).toBeLessThanOrEqual(720);
      expect(body.error).toMatchObject({ code: 'RATE_LIMITED', details: [] });
    }
    const operation = await graphql(small.url)('{ __typename }', {}, { headers });
    expect([operation.status, operation.errors?.[0].extensions, operation.extensions.cost]).toEqual([
      429,
      expect.objectContaining({ code: 'RATE_LIMITED', status: 429, requestId: expect.any(String) }),
      expect.any(Number),
    ]);
    expect(operation.headers.get('retry-after')).toMatch(/^\d+$/);
    for (const path of ['/v1/nowhere', '/v1/users/me', '/v1/products?version=9']) {
      const answer = await rest(small.url).get(path, { headers });
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 429, expect.stringMatching(/^\d+$/)]);
    }
    expect((await rest(small.url).get('/health', { headers })).status).toBe(200);
  });

  it('a user has a bucket of its own, wherever it calls from; strangers share that of their address', async () => {
    const { token } = member;
    const first = await api.get('/v1/users/me', { token, headers: from() });
    const second = await api.get('/v1/users/me', { token, headers: from() });
    expect(remaining(second)).toBe(remaining(first) - 1);
    const headers = from();
    expect(remaining(await api.get('/v1/products', { headers }))).toBe(999);
    expect(remaining(await api.get('/v1/products', { headers, token }))).toBe(remaining(second) - 1);
    expect(remaining(await api.get('/v1/products', { headers, token: `${token}x` }))).toBe(998);
    expect(remaining(await api.get('/v1/products', { headers: from() }))).toBe(999);
  });

  it('behind a proxy the address is what the proxy saw, not what the client claims', async () => {
    const real = '203.0.113.1';
    const claims = ['1.1.1.1', '2.2.2.2', '127.0.0.1', 'nonsense'];
    const answers = [];
    for (const claim of claims) answers.push(await api.get('/v1/products', { headers: from(`${claim}, ${real}`) }));
    expect(answers.map(remaining)).toEqual([999, 998, 997, 996]);
    expect(remaining(await api.get('/v1/products', { headers: from(real) }))).toBe(995);
  });

  it('without a proxy nobody escapes by X-Forwarded-For; tokens flow back evenly', async () => {
    const direct = await tandem.startFront({ TRUST_PROXY: 'false', RATE_LIMIT_IP: '20', RATE_LIMIT_WINDOW_MS: '2000' });
    const answers = await Promise.all(Array.from({ length: 40 }, () => rest(direct.url).get('/v1/products?limit=1', { headers: from() })));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(5);
    const waits = answers.filter(({ status }) => status === 429).map(({ headers }) => headers.get('retry-after'));
    expect(new Set(waits)).toEqual(new Set(['1']));
    // 20 tokens in 2 s: the first comes back within a tenth of a second, all within two.
    await waitFor('a token', async () => (await rest(direct.url).get('/v1/products?limit=1')).status === 200, 2000);
    const later = await waitFor('more tokens', async () => {
      const { status, headers } = await rest(direct.url).get('/v1/users/me');
      return status === 401 && Number(headers.get('x-ratelimit-reset')) * 1000;
    });
    expect(later).toBeLessThanOrEqual(Date.now() + 3000);
    await direct.stop('SIGTERM');
  });

  it('addresses of one /64 of IPv6 share a bucket', async () => {
    expect(remaining(await api.get('/v1/products', { headers: from('2001:db8:1:2::1') }))).toBe(999);
    expect(remaining(await api.get('/v1/products', { headers: from('2001:db8:1:2:ffff::9') }))).toBe(998);
    expect(remaining(await api.get('/v1/products', { headers: from('2001:db8:1:3::1') }))).toBe(999);
  });

  it('attempts to log in have a stricter bucket, by address, right or wrong, and for every alias of a mutation', async () => {
    const attempt = (headers: Record<string, string>, email = admin.email) =>
      rest(small.url).post('/v1/auth/login', { headers, body: { email, password: 'wrong password' } });
    const headers = from();
    const statuses = [];
    for (const email of [admin.email, 'nobody@example.com', admin.email, admin.email])
      statuses.push((await attempt(headers, email)).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    const refused = await rest(small.url).post('/v1/auth/login', { headers, body: admin });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    expect((await attempt(from())).status).toBe(401);

    const client = from();
    const aliases = ['a', 'b', 'c', 'd'].map(
      (alias) => `${alias}: login(input: { email: "${admin.email}", password: "${admin.password}" }) { accessToken }`,
    );
    const { accessToken } = await login(admin.email, admin.password, small.url);
    const many = await graphql(small.url)(`mutation { ${aliases.join(' ')} }`, {}, { headers: client, token: accessToken });
    expect(many.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['d'], 'RATE_LIMITED']]);
    expect((await attempt(client)).status).toBe(429);
  });

  it('an operation that no waiting could pay for says so, and one that is too dear now waits', async () => {
    const headers = from();
    const dear = await graphql(small.url)(
      `{ ${['a', 'b', 'c', 'd', 'e', 'f'].map((alias) => `${alias}: products { nodes { id } }`).join(' ')} }`,
      {},
      { headers },
    );
    expect(dear.errors?.[0].extensions).toMatchObject({
      code: 'OPERATION_TOO_COMPLEX',
      status: 400,
      details: [{ field: 'query', message: expect.stringContaining('limit') }],
    });
    expect(dear.extensions.cost).toEqual(expect.any(Number));
    expect(remaining(dear)).toBe(4);
  });

  it('extensions.cost is a number on every answer over GraphQL', async () => {
    const headers = from();
    const answers = await Promise.all([
      query('{ me { id } }', {}, { headers }),
      query('{', {}, { headers }),
      query('{ nothing }', {}, { headers }),
      query('query ($id: ID!) { user(id: $id) { id } }', {}, { headers }),
      query('{ user(id: "usr_x") { id } }', {}, { headers }),
      query('{ me { id } }', {}, { headers: { ...headers, authorization: 'Bearer nonsense' } }),
      query('{ me { id } }', {}, { headers: { ...headers, 'idempotency-key': 'x'.repeat(300) } }),
    ]);
    for (const { extensions } of answers) expect(extensions.cost).toBeGreaterThanOrEqual(1);
    for (const body of [{}, [], { query: 5 }, '{']) {
      const answer = await api.post('/graphql', {
        headers: { ...headers, 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      expect([body, answer.status, answer.body.extensions?.cost, answer.body.errors?.[0].extensions]).toEqual([
        body,
        400,
        1,
        expect.objectContaining({ code: 'MALFORMED_REQUEST', status: 400, details: expect.any(Array), requestId: expect.any(String) }),
      ]);
    }
  });
}

describe('rate limits in memory', () => {
  countsAlike(async () => ({ env: {}, stop: async () => undefined }));
});

describeWithRedis('rate limits in Redis', () => {
  countsAlike(async () => {
    const redis = await startRedis();
    return { env: { REDIS_URL: redis.url }, stop: () => redis.stop() };
  });
});
