import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import {
  createAdmin,
  createProduct,
  expectOk,
  graphql,
  loginAdmin,
  registerMember,
  rest,
  type TestUser,
  uniqueEmail,
} from '../support/client.js';
import { untilBlocked } from '../support/database.js';
import { startTandem, type TestTandem } from '../support/tandem.js';

const account = () => ({ email: uniqueEmail(), name: 'Ada Lovelace', password: 'correct horse battery staple' });

let tandem: TestTandem;
let api: ReturnType<typeof rest>;
let admin: TestUser;
let member: TestUser;

beforeAll(async () => {
  tandem = await startTandem();
  api = rest(tandem.url);
  [admin, member] = await Promise.all([loginAdmin(tandem.url), registerMember(tandem.url)]);
});
afterAll(() => tandem.stop());

/** Runs `work` while another session holds the lock that the statement takes. */
async function whileLocked<T>(database: 'USERS' | 'ORDERS', statement: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: tandem.env[`${database}_DATABASE_URL`] });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(statement);
    return await work(client);
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
}

describe('conditional requests', () => {
  it('the ETag is the version, and If-None-Match with it is 304 without a body', async () => {
    const { id } = await createProduct({}, tandem.url);
    const path = `/v1/products/${id}`;
    const first = await api.get(path);
    expect(first.headers.get('etag')).toBe(`"${first.body.version}"`);
    for (const tag of ['"1"', 'W/"1"', '"7", "1"', '*', '"7",W/"1"']) {
      const again = await api.get(path, { headers: { 'if-none-match': tag } });
      expect([tag, again.status, again.body, again.headers.get('etag'), again.headers.get('vary')]).toEqual([
        tag,
        304,
        null,
        '"1"',
        'Accept',
      ]);
    }
    for (const tag of ['"2"', '1', '""', '"11"', 'nonsense'])
      expect([tag, (await api.get(path, { headers: { 'if-none-match': tag } })).status]).toEqual([tag, 200]);
    expect((await api.head(path, { headers: { 'if-none-match': '"1"' } })).status).toBe(304);
    expectOk(await api.patch(path, { token: admin.token, body: { stock: 5 } }));
    const changed = await api.get(path, { headers: { 'if-none-match': '"1"' } });
    expect([changed.status, changed.headers.get('etag'), changed.body.version]).toEqual([200, '"2"', 2]);
  });

  it('lists have a weak ETag that changes with what they show', async () => {
    const sku = randomUUID();
    await createProduct({ sku }, tandem.url);
    const first = await api.get(`/v1/products?sku=${sku}`);
    const etag = String(first.headers.get('etag'));
    expect(etag).toMatch(/^W\/"[\w-]+"$/);
    expect((await api.get(`/v1/products?sku=${sku}`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expectOk(await api.patch(`/v1/products/${first.body.data[0].id}`, { token: admin.token, body: { stock: 5 } }));
    const changed = await api.get(`/v1/products?sku=${sku}`, { headers: { 'if-none-match': etag } });
    expect([changed.status, changed.body.data[0].stock]).toEqual([200, 5]);
  });

  it('no 304 tells a stranger anything', async () => {
    const headers = { 'if-none-match': '"1"' };
    const other = await registerMember(tandem.url);
    expect((await api.get(`/v1/users/${member.id}`, { headers })).status).toBe(401);
    expect((await api.get(`/v1/users/${member.id}`, { headers, token: other.token })).status).toBe(404);
    expect((await api.get(`/v1/users/${member.id}`, { headers: { 'if-none-match': '*' }, token: other.token })).status).toBe(404);
  });

  it.each<['put' | 'patch' | 'delete', object | undefined]>([
    ['put', { sku: 'PUT', name: 'Cup', price: 2, stock: 1 }],
    ['patch', { stock: 9 }],
    ['delete', undefined],
  ])('%s takes If-Match, and refuses a stale one with 412', async (method, body) => {
    const { id } = await createProduct({}, tandem.url);
    const call = (ifMatch: string, extra = {}) =>
      api[method](`/v1/products/${id}`, {
        token: admin.token,
        headers: { 'if-match': ifMatch },
        ...(body && { body: { ...body, ...(method === 'put' && { sku: id }), ...extra } }),
      });
    for (const stale of ['"2"', '1', 'W/"1"', '"0"', 'nonsense', '""']) {
      const { status, body: answer } = await call(stale);
      expect([stale, status, answer.error.code]).toEqual([stale, 412, 'PRECONDITION_FAILED']);
    }
    if (body) {
      const both = await call('"2"', { version: 7 });
      expect([both.status, both.body.error.code]).toEqual([412, 'PRECONDITION_FAILED']);
      const bodyOnly = await call('"1"', { version: 7 });
      expect([bodyOnly.status, bodyOnly.body.error.code]).toEqual([409, 'VERSION_CONFLICT']);
    }
    expect((await api.get(`/v1/products/${id}`)).body.version).toBe(1);
    expect((await call('"7", "1"')).status).toBe(method === 'delete' ? 204 : 200);
  });

  it('DELETE takes a version in a body, if there is one, and refuses whatever else is in it', async () => {
    const { id } = await createProduct({}, tandem.url);
    const owner = await registerMember(tandem.url);
    expectOk(await api.put(`/v1/users/me/cart/items/${id}`, { token: owner.token, body: { quantity: 1 } }));
    const { id: orderId } = expectOk(
      await api.post('/v1/users/me/orders', { token: owner.token, body: { items: [{ productId: id, quantity: 1 }] } }),
    );
    const targets: [string, string][] = [
      [`/v1/users/me/cart/items/${id}`, owner.token],
      ['/v1/users/me/cart', owner.token],
      [`/v1/orders/${orderId}`, admin.token],
      [`/v2/products/${id}`, admin.token],
      ['/v1/users/me', owner.token],
    ];
    for (const [path, token] of targets) {
      const remove = (body: unknown) => api.delete(path, { token, body });
      const [stale, unknown, malformed] = [await remove({ version: 77 }), await remove({ foo: 1 }), await remove([])];
      expect([path, stale.status, stale.body.error?.code]).toEqual([path, 409, 'VERSION_CONFLICT']);
      expect([path, unknown.status, unknown.body.error?.details[0].field]).toEqual([path, 400, 'foo']);
      expect([path, malformed.status]).toEqual([path, 400]);
      expect([path, (await remove({})).status]).toEqual([path, 204]);
    }
    const { body } = await api.post('/v1/products', { token: admin.token, body: { sku: randomUUID(), name: 'Cup', price: 1, stock: 1 } });
    expect((await api.delete(`/v1/products/${body.id}`, { token: admin.token, body: { version: 1 } })).status).toBe(204);
  });

  it('If-Match: * and the right version in the body let a write through', async () => {
    const { id } = await createProduct({}, tandem.url);
    const patched = await api.patch(`/v1/products/${id}`, {
      token: admin.token,
      headers: { 'if-match': '*' },
      body: { stock: 1, version: 1 },
    });
    expect([patched.status, patched.body.version, patched.headers.get('etag')]).toEqual([200, 2, '"2"']);
  });

  it('of many writers with the same version one wins', async () => {
    const { id } = await createProduct({}, tandem.url);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, stock) => api.patch(`/v1/products/${id}`, { token: admin.token, body: { stock, version: 1 } })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect((await api.get(`/v1/products/${id}`)).body.version).toBe(2);
  });
});

describe('Idempotency-Key', () => {
  const post = (key: string, body: unknown, options: { token?: string; path?: string } = {}) =>
    api.post(options.path ?? '/v1/users', { body, headers: { 'idempotency-key': key }, ...(options.token && { token: options.token }) });

  it('a replay answers the first status, body and headers, and says so', async () => {
    const [key, body] = [randomUUID(), account()];
    const first = await post(key, body);
    expectOk(await api.patch(`/v1/users/${first.body.id}`, { token: admin.token, body: { name: 'Changed meanwhile' } }));
    const again = await post(key, Object.fromEntries(Object.entries(body).reverse()));
    expect([first.status, first.headers.get('idempotent-replayed')]).toEqual([201, null]);
    expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([201, first.body, 'true']);
    for (const name of ['location', 'etag']) expect(again.headers.get(name)).toBe(first.headers.get(name));
  });

  it('the key with another body is 422, and changes nothing', async () => {
    const [key, body] = [randomUUID(), account()];
    expectOk(await post(key, body));
    for (const other of [{ ...body, name: 'Other' }, { ...body, password: 'another password' }, account()]) {
      const { status, body: answer } = await post(key, other);
      expect([status, answer.error.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    }
  });

  it('is scoped to the user and to the route', async () => {
    const key = randomUUID();
    const [second, product] = [await createAdmin(tandem.url), { sku: randomUUID(), name: 'Cup', price: 1, stock: 1 }];
    const answers = [
      await post(key, account()),
      await post(key, account(), { token: admin.token }),
      await post(key, account(), { token: second.token }),
      await post(key, product, { token: admin.token, path: '/v1/products' }),
    ];
    expect(answers.map(({ status, headers }) => [status, headers.get('idempotent-replayed')])).toEqual(answers.map(() => [201, null]));
  });

  it('keeps no failure: the key is free for another try', async () => {
    const key = randomUUID();
    const taken = { ...account(), email: member.email };
    expect((await post(key, taken)).status).toBe(409);
    expect((await post(key, { ...account(), name: '' })).status).toBe(400);
    const retried = await post(key, account());
    expect([retried.status, retried.headers.get('idempotent-replayed')]).toEqual([201, null]);
  });

  it.each([
    ['x'.repeat(255), 201],
    ['!', 201],
    ['x'.repeat(256), 400],
    ['', 400],
  ])('a key of %j is %i', async (key, expected) => {
    const { status, body } = await post(key, account());
    expect(status).toBe(expected);
    if (expected === 400) expect(body.error).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'Idempotency-Key' }] });
  });

  it('of many at once one does the work, the others replay it or are told to wait', async () => {
    const [key, body] = [randomUUID(), account()];
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(key, body)));
    expect(answers.filter(({ status, headers }) => status === 201 && headers.get('idempotent-replayed') === null)).toHaveLength(1);
    for (const { status, body: answer } of answers)
      expect(status === 201 ? answer.id : answer.error.code).toBe(
        status === 201 ? answers.find((each) => each.status === 201)?.body.id : 'IDEMPOTENCY_IN_PROGRESS',
      );
  });

  it('while the first request hangs the second is 409 with Retry-After, and replays once it is done', async () => {
    const [key, body] = [randomUUID(), account()];
    const first = await whileLocked(
      'USERS',
      `INSERT INTO users (email, name, password_hash) VALUES ('${body.email}', 'x', 'x')`,
      async (client) => {
        const hanging = post(key, body);
        await untilBlocked(client);
        const second = await post(key, body);
        expect([second.status, second.body.error.code, second.headers.get('retry-after')]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS', '1']);
        return { hanging };
      },
    );
    const done = await first.hanging;
    expect(done.status).toBe(201);
    const replayed = await post(key, body);
    expect([replayed.status, replayed.body, replayed.headers.get('idempotent-replayed')]).toEqual([201, done.body, 'true']);
  });

  it('keeps neither the password nor anything that it could be guessed from cheaply', async () => {
    const [key, body] = [randomUUID(), account()];
    expectOk(await post(key, body));
    const client = new Client({ connectionString: tandem.env['USERS_DATABASE_URL'] });
    await client.connect();
    const { rows } = await client.query('SELECT * FROM idempotency_keys WHERE key = $1', [key]);
    await client.end();
    expect(JSON.stringify(rows)).not.toContain(body.password);
    expect(rows).toHaveLength(1);
    expect(rows[0].expires_at.getTime() - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
  });

  it('replays across the protocols and the versions, for the operation is the same', async () => {
    const [key, product] = [randomUUID(), { sku: randomUUID(), name: 'Cup', price: 1, stock: 1 }];
    const first = await post(key, product, { token: admin.token, path: '/v1/products' });
    const two = await api.post('/v2/products', {
      token: admin.token,
      headers: { 'idempotency-key': key },
      body: { ...product, price: { amount: '1', currency: 'USD' } },
    });
    // Another body by the letter: a replay or a refusal, never a second product.
    expect([201, 422]).toContain(two.status);
    if (two.status === 201) expect(two.body.id).toBe(first.body.id);
  });

  it('GraphQL: two mutations of one document are two requests, and both replay', async () => {
    const key = randomUUID();
    const run = (query: string) => graphql(tandem.url)(query, { a: account_a, b: account_b }, { headers: { 'idempotency-key': key } });
    const [account_a, account_b] = [account(), account()];
    const query =
      'mutation ($a: CreateUserInput!, $b: CreateUserInput!) { a: createUser(input: $a) { id email } b: createUser(input: $b) { id email } }';
    const first = await run(query);
    expect([first.errors, first.headers.get('idempotent-replayed')]).toEqual([undefined, null]);
    expect([first.data.a.email, first.data.b.email]).toEqual([account_a.email, account_b.email]);
    const again = await run(query);
    expect([again.data, again.headers.get('idempotent-replayed')]).toEqual([first.data, 'true']);
  });

  it('GraphQL: nor do they clash where a fragment holds them', async () => {
    const [a, b, key] = [account(), account(), randomUUID()];
    const query =
      'mutation ($a: CreateUserInput!, $b: CreateUserInput!) { ...Both } fragment Both on Mutation { a: createUser(input: $a) { email } b: createUser(input: $b) { email } }';
    const { data, errors } = await graphql(tandem.url)(query, { a, b }, { headers: { 'idempotency-key': key } });
    expect([errors, data]).toEqual([undefined, { a: { email: a.email }, b: { email: b.email } }]);
  });
});
