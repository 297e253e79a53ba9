import { randomUUID } from 'node:crypto';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { graphql, registerMember, rest, type TestUser, uniqueEmail } from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';
import { expectGraphqlError } from './graphql-refusal.js';

const { url } = sharedTandem();
const api = rest(url);
const run = graphql(url);
let member: TestUser;

beforeAll(async () => {
  member = await registerMember();
});

const post = (body: unknown, headers: Record<string, string> = {}) => api.post('/graphql', { body, headers });
const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  api.get(`/graphql?${new URLSearchParams(parameters).toString()}`, { headers });

describe('GraphQL over HTTP', () => {
  it('answers in the media type that is asked for', async () => {
    for (const [accept, type] of [
      ['application/json', 'application/json; charset=utf-8'],
      ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
      ['*/*', /^application\/(graphql-response\+)?json; charset=utf-8$/],
      ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
    ] as const) {
      const { status, headers, body } = await post({ query: '{ __typename }' }, { accept });
      expect([accept, status, headers.get('content-type'), body.data]).toEqual([
        accept,
        200,
        typeof type === 'string' ? type : expect.stringMatching(type),
        { __typename: 'Query' },
      ]);
    }
  });

  it('is stored by nobody, whether it answers or refuses', async () => {
    for (const query of ['{ __typename }', '{ me { id } }', '{ nothing }', '{']) {
      const { headers } = await post({ query });
      expect([query, headers.get('cache-control')]).toEqual([query, 'no-store']);
    }
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/graphql', 'multipart/form-data; boundary=x'])(
    'refuses a body of %s with 415',
    async (type) => {
      const response = await post(JSON.stringify({ query: '{ __typename }' }), { 'content-type': type });
      expectGraphqlError(response, { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
    },
  );

  it('reads queries by GET, with variables and an operation name', async () => {
    const query = 'query A($id: ID!) { node(id: $id) { id } } query B { __typename }';
    const named = await get({ query, operationName: 'A', variables: JSON.stringify({ id: 'usr_x' }) });
    expect([named.status, named.body.data]).toEqual([200, { node: null }]);
    expect((await get({ query, operationName: 'B' })).body.data).toEqual({ __typename: 'Query' });
    expectGraphqlError(await get({ query }), { status: 400, code: 'MALFORMED_REQUEST' });
    expectGraphqlError(await get({ query, operationName: 'C' }), { status: 400, code: 'MALFORMED_REQUEST' });
    expectGraphqlError(await get({ query, operationName: 'A', variables: '{' }), { status: 400, code: 'MALFORMED_REQUEST' });
  });

  it('refuses mutations by GET, and does nothing', async () => {
    const email = uniqueEmail();
    const response = await get({
      query: `mutation { createUser(input: { email: "${email}", name: "Ada", password: "correct horse" }) { id } }`,
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expectGraphqlError(response, { status: 405, code: 'METHOD_NOT_ALLOWED' });
    const again = await api.post('/v1/users', { body: { email, name: 'Ada', password: 'correct horse' } });
    expect(again.status).toBe(201);
  });

  it.each(['put', 'patch', 'delete'] as const)('refuses %s with 405', async (method) => {
    const { status, headers } = await api[method]('/graphql', { body: { query: '{ __typename }' } });
    expect([status, headers.get('allow')]).toEqual([405, expect.stringMatching(/GET.*POST/)]);
  });

  it('refuses batches, and what is no request', async () => {
    const bodies = [
      [{ query: '{ __typename }' }],
      [],
      {},
      { query: '' },
      { query: 5 },
      { query: null },
      { query: '{ __typename }', variables: 'x' },
      { query: '{ __typename }', operationName: 5 },
    ];
    for (const body of bodies) expectGraphqlError(await post(body), { status: 400, code: 'MALFORMED_REQUEST' });
    for (const body of ['{', 'null', '"x"', '1'])
      expectGraphqlError(await post(body, { 'content-type': 'application/json' }), { status: 400, code: 'MALFORMED_REQUEST' });
    expectGraphqlError(await api.get('/graphql'), { status: 400, code: 'MALFORMED_REQUEST' });
  });

  it('names what is wrong with a document and with variables', async () => {
    expectGraphqlError(await post({ query: '{ me { id }' }), { status: 400, code: 'MALFORMED_REQUEST' });
    expectGraphqlError(await post({ query: '{ me { colour } nothing }' }), { status: 400, code: 'VALIDATION_ERROR' });
    expectGraphqlError(await post({ query: '{ me }' }), { status: 400, code: 'VALIDATION_ERROR' });
    const query = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { id } }';
    const valid = { email: uniqueEmail(), name: 'Ada', password: 'correct horse' };
    expectGraphqlError(await post({ query }), { status: 400, code: 'VALIDATION_ERROR', fields: ['input'] });
    expectGraphqlError(await post({ query, variables: { input: { ...valid, name: 5 } } }), {
      status: 400,
      code: 'VALIDATION_ERROR',
      fields: ['name'],
    });
    expectGraphqlError(await post({ query, variables: { input: { ...valid, colour: 'red' } } }), { status: 400, code: 'VALIDATION_ERROR' });
    const several = await post({ query, variables: { input: { email: 'nobody', name: '', password: 'short' } } });
    expectGraphqlError(several, { status: 400, http: 200, code: 'VALIDATION_ERROR' });
    expect(several.body.errors[0].extensions.details.map(({ field }: { field: string }) => field).sort()).toEqual([
      'email',
      'name',
      'password',
    ]);
  });

  it('suggests no names to those who guess at the schema, or those that introspection shows anyway', async () => {
    const { body } = await post({ query: getIntrospectionQuery() });
    const schema = buildClientSchema(body.data);
    const [query, mutation] = [schema.getQueryType()?.getFields() ?? {}, schema.getMutationType()?.getFields() ?? {}];
    for (const name of ['node', 'nodes', 'me', 'user', 'users', 'product', 'products']) expect(query).toHaveProperty(name);
    for (const name of [
      'createUser',
      'replaceUser',
      'updateUser',
      'deleteUser',
      'login',
      'refresh',
      'logout',
      'createProduct',
      'updateProduct',
      'deleteProduct',
    ])
      expect(mutation).toHaveProperty(name);
    for (const field of Object.values(mutation)) expect([field.name, field.args.map(({ name }) => name)]).toEqual([field.name, ['input']]);
  });

  it('a failed field keeps its siblings, and the answer is 200', async () => {
    const { status, data, errors } = await run(
      '{ products(first: 1) { nodes { id } } user(id: "usr_x") { id } me { id } node(id: "usr_x") { id } }',
      {},
      { token: member.token },
    );
    expect(status).toBe(200);
    if (data) expect(data).toMatchObject({ me: { id: member.id }, node: null });
    expect(errors).toEqual([
      expect.objectContaining({ path: ['user'], extensions: expect.objectContaining({ code: 'NOT_FOUND', status: 404 }) }),
    ]);
  });

  it('401 and 403 are errors of the field, with the codes of REST', async () => {
    expectGraphqlError(await post({ query: '{ me { id } }' }), { status: 401, http: 200, code: 'UNAUTHENTICATED' });
    expectGraphqlError(await post({ query: '{ users { nodes { id } } }' }, { authorization: `Bearer ${member.token}` }), {
      status: 403,
      http: 200,
      code: 'FORBIDDEN',
    });
    expectGraphqlError(await post({ query: '{ me { id } }' }, { authorization: 'Bearer nonsense' }), {
      status: 401,
      http: 200,
      code: 'UNAUTHENTICATED',
    });
  });

  it('an unusable Idempotency-Key is 400', async () => {
    expectGraphqlError(await post({ query: '{ __typename }' }, { 'idempotency-key': 'x'.repeat(256) }), {
      status: 400,
      code: 'VALIDATION_ERROR',
      fields: ['Idempotency-Key'],
    });
  });

  it('two mutations of one document run in order, each once for their key', async () => {
    const [key, a, b] = [randomUUID(), uniqueEmail('a'), uniqueEmail('b')];
    const input = (email: string) => `(input: { email: "${email}", name: "Ada", password: "correct horse" })`;
    const query = `mutation { a: createUser${input(a)} { id createdAt } b: createUser${input(b)} { id createdAt } }`;
    const first = await run(query, {}, { headers: { 'idempotency-key': key } });
    const second = await run(query, {}, { headers: { 'idempotency-key': key } });
    expect([first.errors, second.errors, second.data]).toEqual([undefined, undefined, first.data]);
    expect([first.headers.get('idempotent-replayed'), second.headers.get('idempotent-replayed')]).toEqual([null, 'true']);
    const reused = await run(query.replace(b, uniqueEmail('c')), {}, { headers: { 'idempotency-key': key } });
    expect(reused.errors?.[0]).toMatchObject({ path: ['b'], extensions: { code: 'IDEMPOTENCY_KEY_REUSED', status: 422 } });
  });

  describe('limits', () => {
    const fragments = `{ node(id: "usr_01h455vb4pex5vsknk084sn02q") { ${'... on User { '.repeat(20)} id ${'} '.repeat(20)} } }`;

    it('the depth of fragments alone is free', async () => {
      expect((await run(fragments)).errors).toBeUndefined();
    });

    it('a fragment bomb and a cycle of fragments are refused at once', async () => {
      const bomb = Array.from(
        { length: 25 },
        (_, index) =>
          `fragment F${String(index)} on Query { a${String(index)}: __typename ...F${String(index + 1)} b${String(index)}: __typename ...F${String(index + 1)} }`,
      );
      const started = Date.now();
      expectGraphqlError(await post({ query: `{ ...F0 } ${bomb.join(' ')} fragment F25 on Query { __typename }` }), {
        status: 400,
        code: 'OPERATION_TOO_COMPLEX',
      });
      expectGraphqlError(await post({ query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' }), {
        status: 400,
        code: 'VALIDATION_ERROR',
      });
      expect(Date.now() - started).toBeLessThan(3000);
    });
  });
});
