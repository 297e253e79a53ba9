import { graphql, loginAdmin, registerMember } from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';

const run = graphql(sharedTandem().url);
const placesOf = (errors: { path: unknown[]; locations: unknown }[] = []) =>
  Object.fromEntries(errors.map(({ path, locations }) => [path.join('.'), locations]));

/** The first error alone is sure to be there: it takes everything with it, as these fields are never null. */
it.each([
  ['an alias', 'query ($user: ID!) {\n  someone: user(id: $user) { id }\n}', 'someone', 2, 3],
  [
    'a condition',
    'query ($user: ID!, $no: Boolean = false) {\n  user(id: $user) @include(if: $no) { id }\n  user(id: $user) { id }\n}',
    'user',
    3,
    3,
  ],
  [
    'fragments',
    'query ($order: ID!) { ...Mine }\nfragment Mine on Query {\n  ... on Query { order(id: $order) { id } }\n}',
    'order',
    3,
    18,
  ],
  ['what is below', '{\n  me {\n    orders(first: 101) { nodes { id } }\n  }\n}', 'me.orders', 3, 5],
])('errors say where the document asks for what failed, through %s', async (_, document, path, line, column) => {
  const { token } = await registerMember();
  const variables = { user: 'usr_01h455vb4pex5vsknk084sn02q', order: 'ord_01h455vb4pex5vsknk084sn02q' };
  const { errors } = await run(document, variables, { token });
  expect(placesOf(errors)).toEqual({ [path]: [{ line, column }] });
});

it('errors below a list say which element failed', async () => {
  const [admin, member] = await Promise.all([loginAdmin(), registerMember()]);
  const document = 'query ($email: String) { users(filter: { email: $email }) { nodes { id orders(first: 101) { totalCount } } } }';
  const { errors } = await run(document, { email: member.email }, { token: admin.token });
  expect(errors?.map(({ path, locations }) => [path, locations])).toEqual([[['users', 'nodes', 0, 'orders'], [{ line: 1, column: 72 }]]]);
});

it('errors of mutations say it, too, once for each place that a field is asked for in', async () => {
  const input = { email: 'nobody@tandem.example', password: 'not the password' };
  const { errors } = await run(
    'mutation ($input: LoginInput!) {\n  one: login(input: $input) { accessToken }\n  one: login(input: $input) { expiresIn }\n}',
    { input },
  );
  expect(placesOf(errors)).toEqual({
    one: [
      { line: 2, column: 3 },
      { line: 3, column: 3 },
    ],
  });
});

it('errors of what does not validate say where, without a path', async () => {
  const { errors } = await run('{\n  nothing\n}');
  expect(errors).toEqual([expect.objectContaining({ locations: [{ line: 2, column: 3 }] })]);
  expect(errors?.[0]).not.toHaveProperty('path');
});
