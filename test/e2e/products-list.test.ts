import { randomUUID } from 'node:crypto';
import { createProduct, expectOk, graphql, rest } from '../support/client.js';
import { startTandem, type TestTandem } from '../support/tandem.js';

const prices = [5, 0.3, 19.99, 5, 100];

describe('the list of products', () => {
  let tandem: TestTandem;
  let ids: string[];
  const get = (path: string) => rest(tandem.url).get(path);
  const list = async (search: string) => expectOk(await get(`/v1/products?${search}`)).data as { id: string; price: number }[];
  const fieldsOf = async (search: string) => {
    const { status, body } = await get(`/v1/products?${search}`);
    return [status, body.error.details.map(({ field }: { field: string }) => field)];
  };

  beforeAll(async () => {
    tandem = await startTandem();
    ids = [];
    for (const [index, price] of prices.entries()) {
      const product = await createProduct(
        { sku: `SKU-${index}`, name: `Cup ${String.fromCharCode(69 - index)}`, price, stock: index },
        tandem.url,
      );
      ids.push(product.id);
    }
  });

  afterAll(() => tandem.stop());

  it('is public, newest first, with a total', async () => {
    const { body } = await get('/v1/products');
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual([...ids].reverse());
    expect(body.pagination).toEqual({ total: 5, page: 1, limit: 20, hasMore: false, nextCursor: null });
    expect(body.data[0]).toMatchObject({ price: 100, currency: 'USD' });
    expect((await get('/v2/products')).body.data[0].price).toEqual({ amount: '100.00', currency: 'USD' });
  });

  it.each([
    ['minPrice=5', [100, 19.99, 5, 5]],
    ['maxPrice=5', [5, 5, 0.3]],
    ['minPrice=0.3&maxPrice=0.3', [0.3]],
    ['minPrice=0.31&maxPrice=4.99', []],
    ['inStock=false', [5]],
    ['inStock=true', [100, 19.99, 5, 0.3]],
    ['sku=SKU-2', [19.99]],
    ['sku=sku-2', []],
    ['createdAfter=2020-01-01', [100, 19.99, 5, 5, 0.3]],
    ['createdBefore=2020-01-01T00:00:00Z', []],
  ])('filters by %s', async (search, expected) => {
    expect((await list(`${search}&sort=-price`)).map(({ price }) => price)).toEqual(expected);
  });

  it.each([
    ['minPrice=abc', ['minPrice']],
    ['minPrice=1.999', ['minPrice']],
    ['maxPrice=-1', ['maxPrice']],
    ['inStock=1', ['inStock']],
    ['createdAfter=yesterday', ['createdAfter']],
    ['sort=description', ['sort']],
    ['fields=cost', ['fields']],
    ['colour=red', ['colour']],
    ['deleted=none&minPrice=x', ['minPrice', 'deleted']],
  ])('refuses %s', async (search, fields) => {
    expect(await fieldsOf(search)).toEqual([400, fields]);
  });

  it.each(['createdAt', '-createdAt', 'updatedAt', 'name', '-name', 'price', '-price', 'stock', '-price,name', 'price,-name'])(
    'walks in the order of %s by cursor, over REST and GraphQL alike',
    async (sort) => {
      const all = (await list(`sort=${sort}`)).map(({ id }) => id);
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: { data: { id: string }[]; pagination: { nextCursor: string | null } } = expectOk(
          await get(`/v1/products?limit=2&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`),
        );
        const { data } = await graphql(tandem.url)(
          'query ($sort: String, $after: String) { products(first: 2, sort: $sort, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }',
          { sort, after: cursor },
        );
        expect(data.products.nodes.map(({ id }: { id: string }) => id)).toEqual(page.data.map(({ id }) => id));
        expect(data.products.totalCount).toBe(5);
        if (page.pagination.nextCursor)
          expect(data.products.pageInfo).toEqual({ hasNextPage: true, endCursor: page.pagination.nextCursor });
        seen.push(...page.data.map(({ id }) => id));
        cursor = page.pagination.nextCursor;
      } while (cursor);
      expect(seen).toEqual(all);
      expect([...seen].sort()).toEqual([...ids].sort());
    },
  );

  it('refuses a cursor of another filter', async () => {
    const { nextCursor } = expectOk(await get('/v1/products?limit=2&inStock=true')).pagination;
    expect(await fieldsOf(`limit=2&cursor=${nextCursor}`)).toEqual([400, ['cursor']]);
  });

  it('shows exactly the requested fields, with the currency beside the price in version 1', async () => {
    expect(await list('fields=name,price&sku=SKU-2')).toEqual([{ name: 'Cup C', price: 19.99, currency: 'USD' }]);
    expect(await list('fields=id&sku=SKU-2')).toEqual([{ id: ids[2] }]);
    expect((await get('/v2/products?fields=price&sku=SKU-2')).body.data).toEqual([{ price: { amount: '19.99', currency: 'USD' } }]);
    expect((await get(`/v1/products/${ids[2]}?fields=currency`)).body).toEqual({ currency: 'USD' });
    expect((await get(`/v2/products/${ids[2]}?fields=currency`)).status).toBe(400);
  });

  it('takes the same filters over GraphQL', async () => {
    const { data } = await graphql(tandem.url)(
      'query ($filter: ProductFilter) { products(filter: $filter, sort: "price") { nodes { id price { amount } } } }',
      {
        filter: { minPrice: 0.3, maxPrice: 5, inStock: true },
      },
    );
    expect(data.products.nodes).toEqual([
      { id: ids[1], price: { amount: '0.30' } },
      { id: ids[3], price: { amount: '5.00' } },
    ]);
    const { errors } = await graphql(tandem.url)('{ products(filter: { minPrice: 1.999 }) { nodes { id } } }');
    expect(errors?.[0].extensions).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'minPrice' }] });
  });

  it('shows a new product at once', async () => {
    const sku = `SKU-${randomUUID()}`;
    expect(await list(`sku=${sku}`)).toEqual([]);
    const { id } = await createProduct({ sku }, tandem.url);
    expect(await list(`sku=${sku}`)).toMatchObject([{ id }]);
  });

  it('has the cursors that are asked for, whatever of the same part was asked for before', async () => {
    const ask = async (fields: string) => (await graphql(tandem.url)(`{ products(first: 1) { nodes { id } ${fields} } }`)).data.products;
    expect((await ask('pageInfo { hasNextPage }')).pageInfo.hasNextPage).toBe(true);
    const { startCursor, endCursor } = (await ask('pageInfo { startCursor endCursor }')).pageInfo;
    const { edges } = await ask('edges { cursor }');
    expect([startCursor, endCursor]).toEqual([edges[0].cursor, edges[0].cursor]);
    expect(expectOk(await get('/v1/products?limit=1')).pagination.nextCursor).toBe(endCursor);
  });
});
