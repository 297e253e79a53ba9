import { generateKeyPairSync } from 'node:crypto';
import { createServer, get as httpGet, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import jwt from 'jsonwebtoken';
import { createProduct, createSupport, expectOk, graphql, registerMember, rest, type TestUser } from '../support/client.js';
import { type Cluster, serviceToken, startCluster } from './cluster.js';

let cluster: Cluster;
let urls: { gateway: string; users: string; orders: string };
let member: TestUser;
let other: TestUser;

beforeAll(async () => {
  cluster = await startCluster({ gateways: 1, users: 1, orders: 1 });
  const [[gateway], [users], [orders]] = [cluster.gateways, cluster.users, cluster.orders];
  urls = { gateway: gateway?.url ?? '', users: users?.url ?? '', orders: orders?.url ?? '' };
  [member, other] = await Promise.all([registerMember(urls.gateway), registerMember(urls.gateway)]);
});
afterAll(() => cluster.stop());

const codeOf = ({ status, body }: { status: number; body: any }) => [status, body.error?.code];

/** What the gateway answers to an address exactly as it stands. */
const statusAt = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(urls.gateway);
    httpGet({ hostname, port, path, headers: { 'x-service-token': serviceToken } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

describe('/internal', () => {
  const paths = () => [`/internal/accounts/active?ids=${member.id}`, `/internal/sessions/${sessionOf(member)}?userId=${member.id}`];
  const sessionOf = ({ token }: TestUser) => (jwt.decode(token) as { sid: string }).sid;

  it.each<[string, Record<string, string>]>([
    ['without the secret of the deployment', {}],
    ['with a wrong one', { 'x-service-token': `${serviceToken.slice(0, -1)}!` }],
    ['with an empty one', { 'x-service-token': '' }],
    ['with the token of a user', { authorization: 'Bearer MEMBER' }],
  ])('is refused %s', async (_name, headers) => {
    const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('MEMBER', member.token)]));
    for (const path of paths()) expect(codeOf(await rest(urls.users).get(path, { headers: given }))).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('answers who has it', async () => {
    const headers = { 'x-service-token': serviceToken };
    const [accounts, session] = await Promise.all(paths().map((path) => rest(urls.users).get(path, { headers })));
    expect(accounts?.body).toEqual({ ids: [member.id] });
    expect(session?.body).toEqual({ user: { email: member.email, role: 'member' } });
  });

  it.each(['', '/v1', '/v2', '/api/v1', '/v1/users/..', '/v1/users/%2e%2e', '/v1/orders/..;', '/'])(
    'is not found at the gateway below "%s", whatever is known',
    async (prefix) => {
      for (const path of paths()) expect(await statusAt(`${prefix}${path}`)).toBe(404);
    },
  );
});

describe('a service', () => {
  const services = () => [urls.gateway, urls.users, urls.orders];

  it('verifies tokens itself', async () => {
    const claims = jwt.decode(member.token, { complete: true }) as jwt.Jwt;
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const payload = { ...(claims.payload as jwt.JwtPayload), roles: ['admin'] };
    const forged = [
      jwt.sign(payload, privateKey, { algorithm: 'RS256', keyid: claims.header.kid as string }),
      jwt.sign(payload, 'secret', { algorithm: 'HS256', keyid: claims.header.kid as string }),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.`,
    ];
    for (const token of forged) {
      expect(codeOf(await rest(urls.gateway).get('/v1/users/me', { token }))).toEqual([401, 'UNAUTHENTICATED']);
      expect(codeOf(await rest(urls.users).get('/v1/users', { token }))).toEqual([401, 'UNAUTHENTICATED']);
      expect(codeOf(await rest(urls.orders).get('/v1/orders', { token }))).toEqual([401, 'UNAUTHENTICATED']);
      for (const url of services()) expect((await graphql(url)('{ orders { nodes { id } } }', {}, { token })).data ?? null).toBeNull();
    }
  });

  it('believes no header about who asks', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const headers = {
      'x-user-id': other.id,
      'x-user': other.id,
      'x-actor': JSON.stringify({ id: other.id, role: 'admin' }),
      'x-roles': 'admin',
      'x-forwarded-user': other.id,
      'x-authenticated-userid': other.id,
      'x-forwarded-for': '10.0.0.1',
      'x-service-token': serviceToken,
      'x-signature': privateKey.export({ format: 'jwk' }).d as string,
    };
    for (const url of [urls.gateway, urls.users]) {
      expect(codeOf(await rest(url).get('/v1/users/me', { headers }))).toEqual([401, 'UNAUTHENTICATED']);
      expect(expectOk(await rest(url).get('/v1/users/me', { headers, token: member.token })).id).toBe(member.id);
      expect(codeOf(await rest(url).get(`/v1/users/${other.id}`, { headers, token: member.token }))).toEqual([404, 'NOT_FOUND']);
      expect(codeOf(await rest(url).get('/v1/users', { headers, token: member.token }))).toEqual([403, 'FORBIDDEN']);
    }
    for (const url of [urls.gateway, urls.orders]) {
      expect(codeOf(await rest(url).get('/v1/orders', { headers }))).toEqual([401, 'UNAUTHENTICATED']);
      expect(codeOf(await rest(url).get(`/v1/users/${other.id}/cart`, { headers, token: member.token }))).toEqual([404, 'NOT_FOUND']);
    }
  });

  it('hears from the gateway who asked and nothing that a caller claims of that, nor the secret of the deployment', async () => {
    const heard: IncomingMessage[] = [];
    const listener = createServer((request, response) => {
      heard.push(request);
      request.resume();
      response.setHeader('content-type', 'application/json').end('{"data":null}');
    }).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as { port: number };
    const gateway = await cluster.add('gateway', { ORDERS_SERVICE_URL: `http://127.0.0.1:${String(port)}` });
    try {
      await gateway.start();
      const claimed = {
        'x-service-token': serviceToken,
        'x-forwarded-for': '203.0.113.7',
        'x-forwarded-host': 'evil.example',
        forwarded: 'for=203.0.113.7',
      };
      const { token } = member;
      expectOk(await rest(gateway.url).get('/v1/products', { headers: claimed, token }));
      await graphql(gateway.url)('{ products { nodes { id } } }', {}, { headers: claimed, token });
      const orders = heard.filter(({ url }) => url !== '/health');
      expect(orders.map(({ method, url }) => `${String(method)} ${String(url)}`)).toEqual(['GET /v1/products', 'POST /graphql']);
      for (const { headers } of orders) {
        expect(headers).toMatchObject({
          authorization: `Bearer ${token}`,
          'x-forwarded-for': '127.0.0.1',
          'x-forwarded-host': new URL(gateway.url).host,
        });
        expect(JSON.stringify(headers)).not.toMatch(/203\.0\.113\.7|evil|know-each-other/);
      }
    } finally {
      await gateway.stop();
      listener.close();
    }
  });
});

describe('the subgraphs', () => {
  const entities = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on User { id email name } } }';

  it.each(['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }'])('%s is no field of the gateway', async (query) => {
    const { status, errors, data } = await graphql(urls.gateway)(query);
    const unknown = await graphql(urls.gateway)(query.replace(/_\w+(\(.*\))?/, 'nothing'));
    expect([status, data]).toEqual([unknown.status, undefined]);
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.status])).toEqual(
      unknown.errors?.map(({ extensions }) => [extensions.code, extensions.status]),
    );
  });

  it('resolve entities for whom they concern alone', async () => {
    const of = [member, other].map(({ id }) => ({ __typename: 'User', id }));
    const support = await createSupport(urls.gateway);
    const emails = async (token?: string) =>
      (await graphql(urls.users)(entities, { of }, token === undefined ? {} : { token })).data?._entities?.map(
        (user: any) => user?.email ?? null,
      ) ?? null;
    expect(await emails(support.token)).toEqual([member.email, other.email]);
    expect(JSON.stringify(await emails(member.token))).not.toContain(other.email);
    expect(JSON.stringify(await emails())).not.toMatch(/@/);
  });

  it('let no member see another through any path', async () => {
    const product = await createProduct({}, urls.gateway);
    const order = expectOk(
      await rest(urls.gateway).post('/v1/users/me/orders', {
        token: other.token,
        body: { items: [{ productId: product.id, quantity: 1 }] },
      }),
    );
    const query = graphql(urls.gateway);
    const { token } = member;
    for (const [document, variables] of [
      ['query ($id: ID!) { user(id: $id) { email orders { nodes { id } } } }', { id: other.id }],
      ['query ($id: ID!) { node(id: $id) { ... on User { email } } }', { id: other.id }],
      [
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on User { email } ... on Order { user { email } } } }',
        { ids: [other.id, order.id] },
      ],
      ['query ($id: ID!) { order(id: $id) { user { email } } }', { id: order.id }],
      ['query ($id: ID!) { node(id: $id) { ... on Order { user { email } items { name } } } }', { id: order.id }],
      ['query ($id: ID!) { orders(filter: { userId: $id }) { nodes { user { email } } } }', { id: other.id }],
    ] as const) {
      const { data, errors } = await query(document, variables, { token });
      expect([document, JSON.stringify({ data, errors })]).toEqual([document, expect.not.stringContaining(other.email)]);
      expect((await query(document, variables, { token: other.token })).errors).toBeUndefined();
    }
  });
});

it('a page of orders asks the User Service for all its users at once', async () => {
  const buyers = await Promise.all(Array.from({ length: 5 }, () => registerMember(urls.gateway)));
  const product = await createProduct({}, urls.gateway);
  for (let count = 0; count < 20; count++) {
    const { token } = buyers[count % 5] as TestUser;
    expectOk(await rest(urls.gateway).post('/v1/users/me/orders', { token, body: { items: [{ productId: product.id, quantity: 1 }] } }));
  }
  const support = await createSupport(urls.gateway);
  const operations = async () => {
    const metrics = (await rest(urls.users).get<string>('/metrics')).body;
    return [...metrics.matchAll(/^\S*_count\{[^}]*graphql[^}]*\} (\d+)/gim)].reduce((sum, [, count]) => sum + Number(count), 0);
  };
  const before = await operations();
  const { data, errors } = await graphql(urls.gateway)(
    '{ orders(first: 20) { nodes { id user { name } } } }',
    {},
    { token: support.token },
  );
  expect(errors).toBeUndefined();
  expect(data.orders.nodes.map(({ user }: any) => user.name)).toEqual(Array(20).fill('Ada Lovelace'));
  expect((await operations()) - before).toBe(1);
});
