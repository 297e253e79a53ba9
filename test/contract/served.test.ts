import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { graphql, rest } from '../support/client.js';
import { assertDocumented, openApi } from '../support/contract-validator.js';
import { sharedTandem } from '../support/tandem.js';
import { schema } from './schema.js';

const api = () => rest(sharedTandem().url);

describe('the contracts that are served', () => {
  it('OpenAPI is the committed document', async () => {
    const { body } = await api().get('/openapi.json');
    expect(body).toEqual(openApi);
  });

  it.each([1, 2])(
    'OpenAPI of version %s has its paths and those of the service alone, and lacks nothing that they refer to',
    async (version) => {
      const { body } = await api().get(`/openapi.json?version=${version}`);
      const expected = Object.keys(openApi.paths).filter((path) => !/^\/v\d/.test(path) || path.startsWith(`/v${version}/`));
      expect(Object.keys(body.paths).sort()).toEqual(expected.sort());
      const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
      expect(references.filter(([, kind = '', name = '']) => !(name in body.components[kind]))).toEqual([]);
    },
  );

  it('OpenAPI answers 304 to who has it, and 400 to an unknown version', async () => {
    const { headers, status, body } = await api().get('/openapi.json');
    assertDocumented('GET', '/openapi.json', status, headers, body);
    const again = await api().get('/openapi.json', { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    assertDocumented('GET', '/openapi.json', again.status, again.headers, again.body);
    expect(again.status).toBe(304);
    const unknown = await api().get('/openapi.json?version=3');
    assertDocumented('GET', '/openapi.json', unknown.status, unknown.headers, unknown.body);
    expect([unknown.status, unknown.body.error.details[0].field]).toEqual([400, 'version']);
  });

  it.each(Object.keys(openApi.paths).filter((path) => !/^\/(v\d|graphql)/.test(path)))('%s is there, and as documented', async (path) => {
    const { status, headers, body } = await api().get(path);
    expect(status).toBe(200);
    expect(headers.get('x-ratelimit-limit')).toBeNull();
    assertDocumented('GET', path, status, headers, body);
  });

  it('GraphQL is the committed schema', async () => {
    const { data } = await graphql(sharedTandem().url)<IntrospectionQuery>(getIntrospectionQuery({ specifiedByUrl: true }));
    expect(printSchema(lexicographicSortSchema(buildClientSchema(data)))).toBe(printSchema(schema));
  });

  it.each([
    ['an answer', { query: '{ __typename }' }, 200],
    ['a field that is refused', { query: '{ me { id } }' }, 200],
    ['what is no operation', { query: '{ me {' }, 400],
    ['no query', {}, 400],
  ])('/graphql: %s is as documented', async (_name, request, status) => {
    const answer = await api().post('/graphql', { body: request });
    expect(answer.status).toBe(status);
    assertDocumented('POST', '/graphql', answer.status, answer.headers, answer.body);
  });

  it('/graphql: a mutation by GET is as documented', async () => {
    const answer = await api().get(`/graphql?query=${encodeURIComponent('mutation { logout(input: { refreshToken: "x" }) }')}`);
    expect(answer.status).toBe(405);
    assertDocumented('GET', '/graphql', answer.status, answer.headers, answer.body);
  });
});
