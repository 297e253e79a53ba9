import { randomUUID } from 'node:crypto';
import { expectOk, graphql, loginAdmin, registerMember, rest, type TestUser } from '../support/client.js';
import { startTappedTandem, type TappedTandem } from '../support/tapped-tandem.js';
import { topology } from '../support/test-run.js';
import { expectGraphqlError } from './graphql-refusal.js';

/** Split, the Order Service asks the User Service, once for all, which of those whom it refers to there still are. */
const asked = topology === 'split' ? 1 : 0;

let tandem: TappedTandem;
let api: ReturnType<typeof rest>;
let gql: ReturnType<typeof graphql>;
let admin: TestUser;

beforeAll(async () => {
  tandem = await startTappedTandem();
  [api, gql] = [rest(tandem.url), graphql(tandem.url)];
  admin = await loginAdmin(tandem.url);
});

afterAll(() => tandem.stop());

describe('nested lists', () => {
  const newProduct = async (): Promise<{ id: string }> =>
    expectOk(await api.post('/v1/products', { token: admin.token, body: { sku: randomUUID(), name: 'Tea pot', price: 19.99, stock: 1 } }));

  /** A member with orders of products that no cache knows. */
  async function shopper(orderCount: number, lineCount: number): Promise<TestUser> {
    const buyer = await registerMember(tandem.url);
    for (let count = 0; count < orderCount; count += 1) {
      const products = await Promise.all(Array.from({ length: lineCount }, newProduct));
      const items = products.map(({ id }) => ({ productId: id, quantity: 1 }));
      expectOk(await api.post(`/v1/users/${buyer.id}/orders`, { token: buyer.token, body: { items } }));
    }
    return buyer;
  }

  async function statementsFor(query: string, variables: Record<string, unknown>): Promise<string[]> {
    const statements = await tandem.statementsDuring(async () => {
      expect((await gql(query, variables, { token: admin.token })).errors).toBeUndefined();
    });
    expect(statements).not.toEqual([]);
    return statements;
  }

  const idsOf = (some: TestUser[]) => ({ ids: some.map(({ id }) => id) });

  it('cost as many statements for twenty orders as for two', async () => {
    const [few, many] = [await shopper(2, 1), await shopper(20, 3)];
    const query = `query ($userId: ID!) {
      orders(first: 20, filter: { userId: $userId }) { totalCount nodes { id items { name product { name stock } } user { id name } } } }`;
    const small = await statementsFor(query, { userId: few.id });
    const large = await statementsFor(query, { userId: many.id });
    expect(large).toHaveLength(small.length);
    expect(large.length).toBeLessThanOrEqual(4 + asked);
  });

  it('cost as many statements for the orders of eight users as for those of two', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => shopper(2, 1)));
    const query = `query ($ids: [ID!]!) {
      nodes(ids: $ids) { id ... on User { name orders(first: 2) { totalCount nodes { id items { product { name } } user { email } } } } } }`;
    const small = await statementsFor(query, idsOf(people.slice(0, 2)));
    const large = await statementsFor(query, idsOf(people.slice(2)));
    expect(large).toHaveLength(small.length);
    expect(large.length).toBeLessThanOrEqual(6 + asked);
  });

  it('a cart costs its owner one statement, and carts of users cost as many for eight as for two', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => registerMember(tandem.url)));
    const [{ token }] = people as [TestUser];
    await api.get('/v1/users/me', { token });
    expect(await tandem.statementsDuring(async () => expectOk(await api.get('/v1/users/me/cart', { token })))).toHaveLength(1);
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on User { email cart { items { quantity } } } } }';
    const small = await statementsFor(query, idsOf(people.slice(0, 2)));
    const large = await statementsFor(query, idsOf(people.slice(2)));
    expect([small.length, large.length]).toEqual([2, 2]);
  });

  it('read only the columns that are selected', async () => {
    const [statement] = await statementsFor('{ orders(first: 1) { nodes { status } } }', {});
    expect(statement).toContain('"status"');
    expect(statement).not.toMatch(/"total"|"currency"|"version"/);
  });
});

describe('an operation beyond the limits', () => {
  const aliased = (count: number, field: string) =>
    `{ ${Array.from({ length: count }, (_, index) => `a${String(index)}: ${field}`).join(' ')} }`;
  const deep = `{ me ${'{ orders(first: 1) { nodes { user '.repeat(4)} { id } ${'} } }'.repeat(4)} }`;

  it.each([
    ['aliases', aliased(31, '__typename')],
    ['aliases', aliased(31, 'products { nodes { id } }')],
    ['directives', `{ ${Array.from({ length: 31 }, () => '__typename @include(if: true)').join(' ')} }`],
    ['depth', deep],
    ['cost', '{ users(first: 100) { nodes { orders(first: 100) { nodes { user { id } } } } } }'],
    ['tokens', `{ ${'__typename '.repeat(2100)} }`],
    [
      'mutations',
      `mutation { ${Array.from({ length: 11 }, (_, index) => `a${String(index)}: logout(input: { refreshToken: "x" })`).join(' ')} }`,
    ],
  ])('too many %s: refused before anything runs', async (name, query) => {
    const statements = await tandem.statementsDuring(async () => {
      const response = await api.post('/graphql', { body: { query } });
      expectGraphqlError(response, { status: 400, code: 'OPERATION_TOO_COMPLEX' });
      if (name !== 'tokens')
        expect(response.body.errors[0].extensions.details.map(({ field }: { field: string }) => field)).toContain(
          name === 'mutations' ? 'rootFields' : name,
        );
      expect(response.body.data ?? null).toBeNull();
    });
    expect(statements).toEqual([]);
  });
});
