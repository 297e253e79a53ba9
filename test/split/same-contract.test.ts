import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { graphql, rest } from '../support/client.js';
import { sharedDeployment } from '../support/tandem.js';

/** One process, and gateway with services. */
const both = () => [sharedDeployment('single').url, sharedDeployment('split').url];

it.each(['', '?version=1', '?version=2'])('/openapi.json%s is the same in both topologies', async (query) => {
  const [single, split] = await Promise.all(both().map((url) => rest(url).get(`/openapi.json${query}`)));
  expect([single?.status, split?.status]).toEqual([200, 200]);
  expect(JSON.stringify(split?.body)).toBe(JSON.stringify(single?.body));
  expect(split?.headers.get('etag')).toBe(single?.headers.get('etag'));
});

it('the GraphQL schema is the same in both topologies', async () => {
  const [single, split] = await Promise.all(
    both().map(async (url) => {
      const { data } = await graphql(url)<IntrospectionQuery>(getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true }));
      return printSchema(lexicographicSortSchema(buildClientSchema(data)));
    }),
  );
  expect(split).toBe(single);
  expect(split).not.toMatch(/_entities|_service|_Any|@key|join__/);
});
