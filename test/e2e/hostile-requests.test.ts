import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { randomUUID } from 'node:crypto';
import { createProduct, graphql, loginAdmin, registerMember, rest, type TestUser } from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';

const { url } = sharedTandem();
const api = rest(url);
let admin: TestUser;

beforeAll(async () => {
  admin = await loginAdmin();
});

const segment = (text: string): string => Buffer.from(text).toString('base64url');
/** Of the right alphabet and length, but the bits have no UUID's version. */
const impossible = (prefix: string): string => `${prefix}_7zxs06jk9z0nn1jmdkfprkknj0`;

/** Sends bytes as they are and answers what comes back until the connection ends. */
function sendRaw(text: string): Promise<{ head: string; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.setTimeout(10_000, () => socket.destroy(new Error('No answer in 10 s')));
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket.once('error', reject).once('close', () => {
      const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
      resolve({ head, body });
    });
  });
}

describe('what fuzzing found', () => {
  it.each([
    ['ord', '/v1/orders/'],
    ['prd', '/v1/products/'],
    ['usr', '/v2/users/'],
  ])('an id that is no UUID is not found: %s', async (prefix, path) => {
    const { status, body } = await api.get(`${path}${impossible(prefix)}`, { token: admin.token });
    expect([status, body.error.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('what follows a body that nobody read to its end is answered', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = (method: string, path: string, chunks: number) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = { 'content-type': 'application/json', ...(chunks > 0 && { 'transfer-encoding': 'chunked' }) };
        const sent = request(`${url}${path}`, { agent, method, headers }, (response) => {
          response.resume().once('close', () => resolve(response.statusCode));
        });
        // The server may hang up on what it does not want to read.
        sent.once('error', chunks > 0 ? () => resolve(413) : reject);
        for (let chunk = 0; chunk < chunks; chunk += 1) sent.write('x'.repeat(65_536));
        sent.end();
      });
    try {
      expect(await send('POST', '/v1/users', 40)).toBe(413);
      expect(await send('GET', '/v1/products?limit=1', 0)).toBe(200);
    } finally {
      agent.destroy();
    }
  });

  it('a field is there by its own condition and not by that of its namesakes', async () => {
    const member = await registerMember();
    const query = `query ($id: ID!, $no: Boolean!) {
      node(id: $id) { ... on User { name id @include(if: $no) } ... on Session { id @skip(if: true) } id }
      me { name @include(if: $no) ...Address }
    }
    fragment Address on User { email @skip(if: $no) id @include(if: $no) }`;
    const { data, errors } = await graphql(url)(query, { id: member.id, no: false }, { token: member.token });
    expect([data, errors]).toEqual([{ node: { name: member.name, id: member.id }, me: { email: member.email } }, undefined]);
  });

  it('a field that fails takes the answer along, and is the only one that is said to have failed', async () => {
    const { data, errors } = await graphql(url)('{ products(first: 1) { totalCount } product(id: "prd_none") { id } }');
    expect([data, errors?.map(({ path, extensions }) => [path, extensions.code])]).toEqual([null, [[['product'], 'NOT_FOUND']]]);
  });

  it('nodes of impossible ids are null, and fields of other types do not matter', async () => {
    const member = await registerMember();
    const { data: me } = await graphql(url)('{ me { sessions(first: 1) { nodes { id } } } }', {}, { token: member.token });
    const ids = [...['usr', 'ord', 'prd', 'itm', 'ses', 'crt'].map(impossible), me.me.sessions.nodes[0].id];
    const query =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Order { total { amount } } ... on Product { sku } ... on Session { current } } }';
    const { data, errors } = await graphql(url)(query, { ids }, { token: member.token });
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([null, null, null, null, null, null, { id: ids.at(-1), current: true }]);
  });

  it.each([
    ['a payload that is not JSON', `${segment('{"alg":"none","typ":"JWT"}')}.${segment('{')}.x`],
    ['a header that is null', `${segment('null')}.${segment('null')}.AAAA`],
    ['a key that is an array', `${segment('{"alg":"RS256","kid":["a"]}')}.${segment('{}')}.AAAA`],
  ])('a token with %s is 401', async (_, token) => {
    expect((await api.get('/v1/users/me', { token })).status).toBe(401);
    expect((await api.post('/v1/auth/refresh', { body: { refreshToken: token } })).status).toBe(401);
  });

  it.each(['x'.repeat(256), ''])('an unusable Idempotency-Key is refused, and charged', async (key) => {
    for (const path of ['/v1/products', '/graphql']) {
      const { status, headers } = await api.post(path, {
        token: admin.token,
        body: { query: '{ me { id } }' },
        headers: { 'idempotency-key': key },
      });
      expect([path, status, headers.has('x-ratelimit-remaining')]).toEqual([path, 400, true]);
    }
  });

  it('an unknown expectation is ignored', async () => {
    const { head } = await sendRaw('GET /health/live HTTP/1.1\r\nHost: x\r\nExpect: the unexpected\r\nConnection: close\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('a media type that GraphQL does not speak is 406', async () => {
    const { status, body } = await api.post('/graphql', { body: { query: '{ __typename }' }, headers: { accept: 'application/xml' } });
    expect([status, body.errors[0].extensions]).toMatchObject([406, { code: 'NOT_ACCEPTABLE', status: 406 }]);
  });

  it.each([
    ['constructor', { name: 'Pot', other: { constructor: { a: 1 } } }],
    ['prototype', { name: 'Pot', other: { prototype: 5, toString: 1 } }],
  ])('a field called %s within an unknown one is refused with it', async (_, body) => {
    const { status, body: answer } = await api.patch('/v1/users/me', { token: admin.token, body });
    expect([status, answer.error.details]).toEqual([400, [{ field: 'other', message: 'is not a known field' }]]);
  });

  it('a body that is nested without end is refused field by field', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const { status, body } = await api.patch('/v2/users/me', {
      token: admin.token,
      body: `{"name":${deep},"x":${deep}}`,
      headers: { 'content-type': 'application/json' },
    });
    expect([status, body.error.details.map(({ field }: { field: string }) => field)]).toEqual([400, ['name', 'x']]);
  });

  it('a name is as long as its code points are many', async () => {
    const { id } = await createProduct();
    const rename = async (name: string): Promise<number> =>
      (await api.patch(`/v2/products/${id}`, { token: admin.token, body: { name } })).status;
    expect([await rename('😀'.repeat(200)), await rename('😀'.repeat(201)), await rename('a\ufe0f'.repeat(101))]).toEqual([200, 400, 400]);
  });

  it('text with half a surrogate pair is refused, over both protocols', async () => {
    const expected = (field: string) => [{ field, message: 'must not contain NUL characters or unpaired surrogates' }];
    const reset = await api.post('/v2/auth/password-resets', { body: { email: 'a\udc00@example.com' } });
    expect([reset.status, reset.body.error.details]).toEqual([400, expected('email')]);
    const renamed = await api.patch('/v1/users/me', { token: admin.token, body: { name: '\ud83d' } });
    expect([renamed.status, renamed.body.error.details]).toEqual([400, expected('name')]);
    const query = 'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) }';
    const { errors } = await graphql(url)(query, { email: '\ud83d@example.com' });
    expect(errors).toMatchObject([{ extensions: { code: 'VALIDATION_ERROR', details: expected('email') } }]);
  });

  it('a number with an exponent has its decimals counted', async () => {
    const { errors } = await graphql(url)('{ products(filter: { minPrice: 1e-7 }) { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'VALIDATION_ERROR', details: [{ field: 'minPrice' }] } }]);
  });

  it('what errors quote has no NUL and an end', async () => {
    const { body } = await api.get(`/v1/products?sort=a%00b&${'x'.repeat(3000)}=1`);
    const texts = body.error.details.flatMap(({ field, message }: { field: string; message: string }) => [field, message]);
    expect(texts.some((text: string) => text.includes('\0') || text.length > 1000)).toBe(false);
  });
});

describe('what is no request', () => {
  it('an address that cannot be decoded is 400 with a request id, and charged', async () => {
    const requestId = randomUUID();
    const { status, headers, body } = await api.get('/v1/products/%zz', { headers: { 'x-request-id': requestId } });
    expect([status, body.error.code, body.error.requestId, headers.get('x-request-id')]).toEqual([
      400,
      'MALFORMED_REQUEST',
      requestId,
      requestId,
    ]);
    expect(headers.has('x-ratelimit-remaining')).toBe(true);
  });

  it.each([
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
    ['a request line that is none', 'HELLO\r\n\r\n', 400, 'MALFORMED_REQUEST'],
    ['two lengths', 'POST /v1/users HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx', 400, 'MALFORMED_REQUEST'],
    [
      'a length and chunks',
      'POST /v1/users HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'MALFORMED_REQUEST',
    ],
    [
      'a chunk of no size',
      'POST /health/live HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n',
      400,
      'MALFORMED_REQUEST',
    ],
    ['a header with NUL', 'GET / HTTP/1.1\r\nHost: x\r\nX: \0\r\n\r\n', 400, 'MALFORMED_REQUEST'],
  ])('%s are answered in the envelope, and end the connection', async (_, text, status, code) => {
    const { head, body } = await sendRaw(text);
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `));
    const { error } = JSON.parse(body) as { error: { code: string; details: unknown[]; requestId: string } };
    expect([error.code, error.details]).toEqual([code, []]);
    expect(head.toLowerCase()).toContain(`x-request-id: ${error.requestId}`);
  });
});
