import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import createClient from 'openapi-fetch';
import type { paths } from '../../contracts/openapi.js';
import { createProduct, uniqueEmail } from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';

type Json = any;

const password = 'correct horse battery staple';

describe('an app with Apollo Client', () => {
  const products = gql`
    query Products($after: String) {
      products(first: 2, after: $after, sort: "createdAt") {
        edges {
          node {
            id
            name
            stock
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `;
  const cartFields = gql`
    fragment CartFields on Cart {
      id
      version
      items {
        productId
        quantity
      }
      total {
        amount
        currency
      }
    }
  `;
  const cart = gql`
    query MyCart {
      cart {
        ...CartFields
      }
    }
    ${cartFields}
  `;

  let token: string | undefined;
  let client: ApolloClient;

  beforeAll(async () => {
    for (const name of ['Pot', 'Cup', 'Spoon']) await createProduct({ name });
    const authorize = new ApolloLink((operation, forward) => {
      operation.setContext({ headers: token ? { authorization: `Bearer ${token}` } : {} });
      return forward(operation);
    });
    client = new ApolloClient({
      link: authorize.concat(new HttpLink({ uri: `${sharedTandem().url}/graphql` })),
      // Ids are unique across all types, so that they alone are the keys of the cache.
      cache: new InMemoryCache({
        dataIdFromObject: ({ id }) => (typeof id === 'string' ? id : undefined),
        typePolicies: { Query: { fields: { products: relayStylePagination(['filter', 'sort']) } }, CartItem: { keyFields: false } },
      }),
    });
  });

  afterAll(() => client.stop());

  async function run<T = Json>(mutation: string, input: Json): Promise<T> {
    const { data } = await client.mutate({ mutation: gql(mutation), variables: { input } });
    return Object.values(data as Json)[0] as T;
  }

  it('pages through the products', async () => {
    const watched = client.watchQuery<Json>({ query: products });
    const subscription = watched.subscribe(() => undefined);
    const { data: first } = (await watched.refetch()) as Json;
    expect(first.products.edges).toHaveLength(2);
    await watched.fetchMore({ variables: { after: first.products.pageInfo.endCursor } });
    const all = client.readQuery<Json>({ query: products });
    subscription.unsubscribe();
    const ids = all.products.edges.map(({ node }: Json) => node.id);
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('signs up, fills a cart that the cache keeps up to date, and orders', async () => {
    const account = { email: uniqueEmail('app'), name: 'Ada', password };
    const user = await run('mutation ($input: CreateUserInput!) { createUser(input: $input) { id email } }', account);
    ({ accessToken: token } = await run('mutation ($input: LoginInput!) { login(input: $input) { accessToken } }', {
      email: account.email,
      password,
    }));

    const { data: empty } = await client.query({ query: cart });
    expect(empty).toMatchObject({ cart: { items: [] } });
    const product = await createProduct({ price: 12.5, stock: 3 });
    await client.mutate({
      mutation: gql`
        mutation ($input: PutCartItemInput!) {
          putCartItem(input: $input) {
            ...CartFields
          }
        }
        ${cartFields}
      `,
      variables: { input: { productId: product.id, quantity: 2 } },
    });
    // Not asked for again: the answer of the mutation had the cart's id.
    const filled = client.readQuery<Json>({ query: cart });
    expect(filled.cart).toMatchObject({ items: [{ productId: product.id, quantity: 2 }], total: { amount: '25.00', currency: 'USD' } });

    const order = await run(
      'mutation ($input: CheckoutInput!) { checkout(input: $input) { id status total { amount } user { id } items { productId } } }',
      {},
    );
    expect(order).toMatchObject({
      status: 'pending',
      total: { amount: '25.00' },
      user: { id: user.id },
      items: [{ productId: product.id }],
    });
    expect(Object.keys(client.cache.extract() as object)).toEqual(expect.arrayContaining([user.id, order.id, filled.cart.id]));

    const { data } = await client.query({ query: gql('{ me { id orders(first: 5) { edges { node { id status } } } } }') });
    expect((data as Json).me.orders.edges.map(({ node }: Json) => node.id)).toEqual([order.id]);
  });

  it('is told the code of a refusal', async () => {
    const refusal = client.mutate({ mutation: gql('mutation { checkout(input: {}) { id } }') });
    await expect(refusal).rejects.toMatchObject({ errors: [{ extensions: { code: 'EMPTY_ORDER', status: 422 } }] });
  });
});

describe('a partner with openapi-fetch and the types of the contract', () => {
  it('signs up, browses and orders', async () => {
    const product = await createProduct({ price: 12.5, stock: 3 });
    const client = createClient<paths>({ baseUrl: sharedTandem().url, querySerializer: { array: { style: 'form', explode: false } } });
    const account = { email: uniqueEmail('partner'), name: 'Grace', password };

    const { data: user } = await client.POST('/v2/users', { body: account });
    const { data: tokens } = await client.POST('/v2/auth/login', { body: { email: account.email, password } });
    const headers = { authorization: `Bearer ${tokens?.accessToken ?? ''}` };

    const { data: page } = await client.GET('/v2/products', {
      params: { query: { limit: 1, fields: ['id', 'name'], sort: '-createdAt' } },
    });
    expect(page?.data.map(Object.keys)).toEqual([['id', 'name']]);
    expect(page?.pagination.limit).toBe(1);

    const path = { userId: user?.id ?? '' };
    const body = { items: [{ productId: product.id, quantity: 2 }] };
    const { data: order, response } = await client.POST('/v2/users/{userId}/orders', {
      params: { path, header: { 'Idempotency-Key': uniqueEmail('key') } },
      headers,
      body,
    });
    expect(order?.total).toEqual({ amount: '25.00', currency: 'USD' });
    expect(response.headers.get('location')).toBe(`/v2/orders/${order?.id ?? ''}`);

    const { data: older } = await client.GET('/v1/orders/{orderId}', { params: { path: { orderId: order?.id ?? '' } }, headers });
    expect([older?.total, older?.currency]).toEqual([25, 'USD']);

    const { error } = await client.POST('/v2/users/{userId}/orders', { params: { path }, headers, body: {} });
    expect(error?.error.code).toBe('EMPTY_ORDER');
  });
});
