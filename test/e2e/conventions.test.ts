import { request as httpRequest } from 'node:http';
import { errorCodes } from '#libs/errors';
import {
  createProduct,
  createSupport,
  loginAdmin,
  registerMember,
  rest,
  type RestResponse,
  type TestUser,
  uniqueEmail,
} from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

const unknownUser = 'usr_01h455vb4pex5vsknk084sn02q';
const account = () => ({ email: uniqueEmail(), name: 'Ada Lovelace', password: 'correct horse battery staple' });

/** The envelope, whole: its keys, a registered code with its status, details that are always there and the id of the answer's header. */
function expectEnvelope({ status, headers, body }: RestResponse, expected: { status: number; code?: string; fields?: string[] }): void {
  expect({ status, body }).toMatchObject({ status: expected.status });
  expect(headers.get('content-type')).toMatch(/^application\/json/);
  expect(Object.keys(body)).toEqual(['error']);
  expect(Object.keys(body.error).sort()).toEqual(['code', 'details', 'message', 'requestId']);
  expect(errorCodes[body.error.code as keyof typeof errorCodes].status).toBe(expected.status);
  if (expected.code) expect(body.error.code).toBe(expected.code);
  expect(body.error.message).toEqual(expect.stringMatching(/\S/));
  expect(body.error.requestId).toBe(headers.get('x-request-id'));
  for (const detail of body.error.details) expect(detail).toEqual({ field: expect.any(String), message: expect.stringMatching(/\S/) });
  expect(body.error.details.map(({ field }: { field: string }) => field).sort()).toEqual([...(expected.fields ?? [])].sort());
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.js:\d|SELECT |stack/);
}

describe('REST conventions', () => {
  let url: string;
  let member: TestUser;
  let admin: TestUser;
  let api: ReturnType<typeof rest>;

  beforeAll(async () => {
    ({ url } = sharedTandem());
    api = rest(url);
    [member, admin] = await Promise.all([registerMember(), loginAdmin()]);
  });

  describe('errors', () => {
    it.each(['{', '{"email":}', 'nonsense', '{"email":"a@b.example",}', '\u0000'])('400 for the malformed JSON %j', async (body) => {
      const response = await api.post('/v1/users', { body, headers: { 'content-type': 'application/json' } });
      expectEnvelope(response, { status: 400, code: 'MALFORMED_REQUEST' });
    });

    it.each(['{"__proto__": {"role": "admin"}}', '{"constructor": {"prototype": {"role": "admin"}}}'])('400 for %s', async (body) => {
      const response = await api.post('/v1/users', { body, headers: { 'content-type': 'application/json' } });
      expect(response.status).toBe(400);
    });

    it.each([[[]], [['x']], ['"text"'], ['1'], ['true'], ['null']])('400 for a body that is no object: %j', async (body) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const response = await api.post('/v1/users', { body: text, headers: { 'content-type': 'application/json' } });
      expectEnvelope(response, {
        status: 400,
        fields: text === 'null' ? response.body.error.details.map(({ field }: { field: string }) => field) : ['body'],
      });
    });

    it('400 naming every wrong field once, unknown ones included', async () => {
      const body = { email: 'nobody', name: '', password: 'short', role: 'king', extra: 1, more: { deep: true } };
      expectEnvelope(await api.post('/v1/users', { body }), {
        status: 400,
        code: 'VALIDATION_ERROR',
        fields: ['email', 'name', 'password', 'role', 'extra', 'more'],
      });
    });

    it('400 naming every missing field', async () => {
      expectEnvelope(await api.post('/v1/users', { body: {} }), { status: 400, fields: ['email', 'name', 'password'] });
      expectEnvelope(await api.post('/v1/users'), { status: 400, fields: ['email', 'name', 'password'] });
    });

    it.each([
      ['name', 5],
      ['name', null],
      ['name', true],
      ['name', ['Ada']],
      ['name', '   '],
      ['name', 'x'.repeat(201)],
      ['name', 'nul\u0000'],
      ['email', `${'x'.repeat(250)}@example.com`],
      ['password', 12_345_678],
    ])('400 for %s: %j, for JSON types are never coerced', async (field, value) => {
      expectEnvelope(await api.post('/v1/users', { body: { ...account(), [field]: value } }), { status: 400, fields: [field] });
    });

    it.each([
      ['/v1/users?colour=red&limit=1&size=2', ['colour', 'size']],
      ['/v1/products?colour=red', ['colour']],
      ['/v1/users/me?colour=red', ['colour']],
      ['/v1/users/me?limit=5', ['limit']],
    ])('400 for unknown query parameters: %s', async (path, fields) => {
      expectEnvelope(await api.get(path, { token: admin.token }), { status: 400, code: 'VALIDATION_ERROR', fields });
    });

    it('400 for unknown query parameters of writes', async () => {
      expectEnvelope(await api.post('/v1/users?dry=1', { body: account() }), { status: 400, fields: ['dry'] });
      expectEnvelope(await api.delete('/v1/users/me?hard=1', { token: member.token }), { status: 400, fields: ['hard'] });
    });

    it('401 without and with a bad token, naming the scheme', async () => {
      const header = Buffer.from('{"alg":"none"}').toString('base64url');
      const forged = `${header}.${member.token.split('.')[1] ?? ''}.`;
      const answers = await Promise.all([
        api.get('/v1/users/me'),
        ...['nonsense', forged, `${member.token}x`, member.refreshToken].map((token) => api.get('/v1/users/me', { token })),
        api.get('/v1/users/me', { headers: { authorization: `Basic ${Buffer.from('a:b').toString('base64')}` } }),
        api.get('/v1/products', { token: 'nonsense' }),
      ]);
      for (const answer of answers) {
        expectEnvelope(answer, { status: 401, code: 'UNAUTHENTICATED' });
        expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      }
    });

    it('403 for a member among users and for support that writes', async () => {
      const support = await createSupport();
      expectEnvelope(await api.get('/v1/users', { token: member.token }), { status: 403, code: 'FORBIDDEN' });
      expectEnvelope(await api.patch(`/v1/users/${member.id}`, { token: support.token, body: { name: 'No' } }), {
        status: 403,
        code: 'FORBIDDEN',
      });
      const product = { sku: 'NO', name: 'No', price: 1, stock: 1 };
      expectEnvelope(await api.post('/v1/products', { token: support.token, body: product }), { status: 403, code: 'FORBIDDEN' });
    });

    it('404 alike for what does not exist and for what is another’s', async () => {
      const paths = [
        `/v1/users/${unknownUser}`,
        `/v1/users/${admin.id}`,
        '/v1/users/nonsense',
        '/v1/users/usr_',
        `/v1/users/${member.id.replace('usr', 'ord')}`,
      ];
      const answers = await Promise.all(paths.map((path) => api.get(path, { token: member.token })));
      for (const answer of answers) {
        expectEnvelope(answer, { status: 404, code: 'NOT_FOUND' });
        expect(answer.body.error.message).toBe(answers[0]?.body.error.message);
      }
    });

    it.each([
      '/nope',
      '/v1',
      '/v1/nope',
      '/v1/users/me/nope/nope',
      '/v1/usersx',
      '/users/me/../../../etc/passwd',
      `/v1/users/${'x'.repeat(500)}`,
      '//evil.example/',
    ])('404 for %s', async (path) => {
      expectEnvelope(await api.get(path, { token: member.token }), { status: 404, code: 'NOT_FOUND' });
    });

    it('400 for a path that cannot be decoded, with the headers of every answer', async () => {
      const response = await api.get('/v1/users/%zz');
      expectEnvelope(response, { status: 400, code: 'MALFORMED_REQUEST' });
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    });

    it.each<[Verb, string, string[]]>([
      ['delete', '/v1/users', ['GET', 'HEAD', 'POST']],
      ['post', '/v1/users/me', ['DELETE', 'GET', 'HEAD', 'PATCH', 'PUT']],
      ['get', '/v1/auth/login', ['POST']],
      ['patch', '/v2/products?version=2', ['GET', 'HEAD', 'POST']],
      ['delete', '/health', ['GET', 'HEAD']],
    ])('405 with Allow for %s %s', async (method, path, allowed) => {
      const response = await api[method](path);
      expectEnvelope(response, { status: 405, code: 'METHOD_NOT_ALLOWED' });
      expect(response.headers.get('allow')?.split(', ').sort()).toEqual(allowed);
    });

    it('409 naming the field that is taken, whatever its case', async () => {
      const body = { ...account(), email: member.email.toUpperCase() };
      expectEnvelope(await api.post('/v1/users', { body }), { status: 409, code: 'ALREADY_EXISTS', fields: ['email'] });
    });

    it('413 for a body above 1 MiB, whether its length is announced or not', async () => {
      const tooLong = JSON.stringify({ ...account(), name: 'x'.repeat(1_100_000) });
      expectEnvelope(await api.post('/v1/users', { body: tooLong, headers: { 'content-type': 'application/json' } }), {
        status: 413,
        code: 'PAYLOAD_TOO_LARGE',
      });
      const chunked = new ReadableStream({
        start: (controller) => {
          for (let chunk = 0; chunk < 20; chunk++) controller.enqueue(new TextEncoder().encode('x'.repeat(65_536)));
          controller.close();
        },
      });
      const init = { method: 'POST', body: chunked, duplex: 'half', headers: { 'content-type': 'application/json' } };
      const response = await fetch(`${url}/v1/users`, init as RequestInit).catch(() => null);
      // The server may hang up on what it does not want to read.
      if (response) expect(response.status).toBe(413);
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'nonsense', ''])(
      '415 for %j',
      async (type) => {
        const response = await api.post('/v1/users', { body: JSON.stringify(account()), headers: { 'content-type': type } });
        expectEnvelope(response, { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
      },
    );

    it('takes JSON whatever the parameters and the case of its media type', async () => {
      for (const type of ['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset=UTF-8']) {
        const response = await api.post('/v1/users', { body: JSON.stringify(account()), headers: { 'content-type': type } });
        expect(response.status).toBe(201);
      }
    });
  });

  describe('headers', () => {
    const securityHeaders = ['x-content-type-options', 'x-frame-options', 'referrer-policy', 'content-security-policy'];

    it.each(['/v1/products', '/v1/users/me', '/nope', '/health', '/', '/graphql?query={__typename}', '/.well-known/jwks.json', '/metrics'])(
      'GET %s sends the security headers and a request id, and not what runs it',
      async (path) => {
        const { headers } = await api.get(path);
        for (const name of [...securityHeaders, 'x-request-id'])
          expect([name, headers.get(name)]).toEqual([name, expect.stringMatching(/\S/)]);
        expect(headers.get('x-powered-by')).toBeNull();
        expect(headers.get('server')).toBeNull();
      },
    );

    it('echoes a usable request id, in the error as well, and replaces any other', async () => {
      const id = 'req-42.a:b_c';
      const given = await api.get('/v1/users/me', { headers: { 'x-request-id': id } });
      expect([given.headers.get('x-request-id'), given.body.error.requestId]).toEqual([id, id]);
      for (const bad of ['x'.repeat(101), 'two words', '<script>', '']) {
        const { headers, body } = await api.get('/v1/users/me', { headers: { 'x-request-id': bad } });
        expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
        expect(body.error.requestId).toBe(headers.get('x-request-id'));
      }
    });

    it('keeps tokens out of every cache', async () => {
      const response = await api.post('/v1/auth/login', { body: { email: member.email, password: member.password } });
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect((await api.get('/v1/users/me', { token: member.token })).headers.get('cache-control')).toMatch(/private/);
    });

    it('answers HEAD as GET, without the body', async () => {
      const { id } = await createProduct();
      for (const path of ['/v1/products', `/v1/products/${id}`, '/health/live']) {
        const [get, head] = await Promise.all([api.get(path), api.head(path)]);
        expect([head.status, head.body]).toEqual([200, null]);
        for (const name of ['content-type', 'etag', 'vary', 'content-length'])
          expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
      }
      expect((await api.head('/v1/users/me')).status).toBe(401);
      expect((await api.head(`/v1/products/${unknownUser}`)).status).toBe(404);
    });

    it('201 carries a Location that answers the same', async () => {
      const created = await api.post('/v2/users', { body: account() });
      expect(created.headers.get('location')).toBe(`/v2/users/${created.body.id}`);
      const found = await api.get(String(created.headers.get('location')), { token: admin.token });
      expect(found.body).toEqual(created.body);
    });

    it('204 has neither body nor type', async () => {
      const { id } = await createProduct();
      const { status, headers, body } = await api.delete(`/v1/products/${id}`, { token: admin.token });
      expect([status, body, headers.get('content-type'), headers.get('etag')]).toEqual([204, null, null, null]);
    });
  });

  it('takes an absolute request target', async () => {
    const { hostname, port, host } = new URL(url);
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest({ hostname, port, path: `http://${host}/v1/products?limit=1`, headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject).end();
    });
    expect([200, 400, 404]).toContain(status);
  });
});
