import { lifecycleHeaders } from '#libs/api';
import { createProduct, loginAdmin, registerMember, rest, type TestUser } from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';

const accept = (version: string) => ({ accept: `application/vnd.api+json;version=${version}` });
const v1Price = { price: 19.99, currency: 'USD' };
const v2Price = { price: { amount: '19.99', currency: 'USD' } };

describe('versions of the REST contract', () => {
  let api: ReturnType<typeof rest>;
  let product: { id: string };
  let admin: TestUser;
  const get = (path: string, headers = {}) => api.get(path.replace(':id', product.id), { headers });

  beforeAll(async () => {
    api = rest(sharedTandem().url);
    [product, admin] = await Promise.all([createProduct({ price: 19.99 }), loginAdmin()]);
  });

  it.each<[string, Record<string, string>?]>([
    ['/products/:id'],
    ['/v1/products/:id'],
    ['/api/products/:id'],
    ['/api/v1/products/:id'],
    ['/products/:id?version=1'],
    ['/products/:id', accept('1')],
    ['/v1/products/:id?version=1', accept('1')],
    ['/products/:id', { accept: 'application/json' }],
    ['/products/:id', { accept: '*/*' }],
  ])('%s %j is version 1', async (path, headers = {}) => {
    const { status, body } = await get(path, headers);
    expect([status, body]).toEqual([200, expect.objectContaining(v1Price)]);
  });

  it.each<[string, Record<string, string>?]>([
    ['/v2/products/:id'],
    ['/api/v2/products/:id'],
    ['/products/:id?version=2'],
    ['/api/products/:id?version=2'],
    ['/v2/products/:id?version=2', accept('2')],
    ['/products/:id', accept('2')],
    ['/products/:id', { accept: 'application/vnd.api+json; version=2' }],
    ['/products/:id', { accept: 'application/vnd.api+json; charset=utf-8; version="2"' }],
    ['/products/:id', { accept: 'APPLICATION/VND.API+JSON;VERSION=2' }],
    ['/products/:id', { accept: 'text/html, application/vnd.api+json;version=2;q=0.9, */*;q=0.1' }],
  ])('%s %j is version 2', async (path, headers = {}) => {
    const { status, body } = await get(path, headers);
    expect([status, body]).toEqual([200, expect.objectContaining(v2Price)]);
    expect(body).not.toHaveProperty('currency');
  });

  it.each<[string, Record<string, string>, string]>([
    ['/v1/products/:id?version=2', {}, 'version'],
    ['/v2/products/:id?version=1', {}, 'version'],
    ['/v1/products/:id', accept('2'), 'version'],
    ['/products/:id?version=1', accept('2'), 'version'],
    ['/products/:id?version=1&version=2', {}, 'version'],
    ['/products/:id?version=3', {}, 'version'],
    ['/products/:id?version=', {}, 'version'],
    ['/products/:id?version=two', {}, 'version'],
    ['/products/:id?version=2.0', {}, 'version'],
    ['/products/:id?version=02', {}, 'version'],
    ['/v1/products/:id?version=3', {}, 'version'],
    ['/products/:id', accept('3'), 'Accept'],
    ['/products/:id', accept('latest'), 'Accept'],
    ['/v2/products/:id', accept('9'), 'Accept'],
    ['/nowhere-below/products?version=1', {}, ''],
  ])('%s %j is refused', async (path, headers, field) => {
    const { status, body } = await get(path, headers);
    expect(status).toBe(field ? 400 : 404);
    if (field) expect(body.error).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field }] });
  });

  it.each([
    '/v3/products/:id',
    '/v0/products/:id',
    '/v01/products/:id',
    '/api/v3/products',
    '/v1/v2/products',
    '/api/api/v1/products',
    '/V1/products',
    '/v3/products?version=1',
  ])('%s is unknown in the path: 404', async (path) => {
    const { status, body } = await get(path, accept('1'));
    expect([status, body.error.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('says that answers vary by Accept, errors included, and that no version is deprecated', async () => {
    for (const path of ['/v1/products/:id', '/products?version=2', '/v2/users/me', '/v1/products/prd_x', '/products?version=9']) {
      const { headers } = await get(path);
      expect([path, headers.get('vary')]).toEqual([path, expect.stringMatching(/(^|, ?)Accept($|,)/)]);
      expect([headers.get('deprecation'), headers.get('sunset')]).toEqual([null, null]);
    }
  });

  it('announces the end of a deprecated version, and of no other', () => {
    const table = { 1: { deprecatedAt: new Date('2026-01-01T00:00:00.900Z'), sunsetAt: new Date('2027-01-01T00:00:00Z') } };
    expect(lifecycleHeaders(1, table)).toEqual({ deprecation: '@1767225600', sunset: 'Fri, 01 Jan 2027 00:00:00 GMT' });
    expect(lifecycleHeaders(2, table)).toEqual({});
    expect([lifecycleHeaders(1), lifecycleHeaders(2)]).toEqual([{}, {}]);
  });

  describe('money', () => {
    it('is a number with a currency beside it in version 1, an object in version 2', async () => {
      const [one, two] = await Promise.all([get('/v1/products/:id'), get('/v2/products/:id')]);
      const { price: _, currency: __, ...sameInV1 } = one.body;
      const { price: ___, ...sameInV2 } = two.body;
      expect(one.body).toMatchObject(v1Price);
      expect(two.body).toMatchObject(v2Price);
      expect(sameInV1).toEqual(sameInV2);
    });

    it('follows the version in lists, fields and writes', async () => {
      const filter = `sku=${(await get('/v1/products/:id')).body.sku}`;
      expect((await api.get(`/v1/products?${filter}&fields=price`)).body.data).toEqual([v1Price]);
      expect((await api.get(`/v1/products?${filter}&fields=currency`)).body.data).toEqual([{ currency: 'USD' }]);
      expect((await api.get(`/v1/products?${filter}&fields=name,id`)).body.data).toEqual([{ name: 'Tea pot', id: product.id }]);
      expect((await api.get(`/v2/products?${filter}&fields=price`)).body.data).toEqual([v2Price]);
      const wrong = await api.get(`/v2/products?${filter}&fields=currency`);
      expect([wrong.status, wrong.body.error.details]).toEqual([400, [{ field: 'fields', message: expect.any(String) }]]);
    });

    it.each([
      ['v1', { price: 10 }, { price: 10, currency: 'USD' }],
      ['v1', { price: 0.1, currency: 'EUR' }, { price: 0.1, currency: 'EUR' }],
      ['v1', { price: 99_999_999.99 }, { price: 99_999_999.99, currency: 'USD' }],
      ['v2', { price: { amount: '10', currency: 'GBP' } }, { price: { amount: '10.00', currency: 'GBP' } }],
      ['v2', { price: { amount: '0.1' } }, { price: { amount: '0.10', currency: 'USD' } }],
    ])('%s takes %j', async (version, price, shown) => {
      const body = { sku: `SKU-${Math.random()}`, name: 'Cup', stock: 1, ...price };
      const created = await api.post(`/${version}/products`, { token: admin.token, body });
      expect([created.status, created.body]).toEqual([201, expect.objectContaining(shown)]);
      expect(created.headers.get('location')).toBe(`/${version}/products/${created.body.id}`);
      expect((await api.get(String(created.headers.get('location')))).body).toEqual(created.body);
    });

    it.each([
      ['v1', { price: '19.99' }, ['price']],
      ['v1', { price: { amount: '1.00', currency: 'USD' } }, ['price']],
      ['v1', { price: 1.005 }, ['price']],
      ['v1', { price: -1 }, ['price']],
      ['v1', { price: 1e9 }, ['price']],
      ['v1', { price: 1e-7 }, ['price']],
      ['v1', { price: null }, ['price']],
      ['v1', {}, ['price']],
      ['v1', { price: 1, currency: 'usd' }, ['currency']],
      ['v1', { price: 1, currency: 'JPY' }, ['currency']],
      ['v1', { price: 'x', currency: 'ZZZ' }, ['currency', 'price']],
      ['v2', { price: 19.99 }, ['price']],
      ['v2', { price: { amount: 19.99 } }, ['price.amount']],
      ['v2', { price: { amount: '1', currency: 'ZZZ' } }, ['price.currency']],
      ['v2', { price: { amount: '1,00', currency: 'USD', extra: 1 } }, ['price.amount', 'price.extra']],
      ['v2', { price: { amount: '1' }, currency: 'USD' }, ['currency']],
    ])('%s refuses %j', async (version, price, fields) => {
      const body = { sku: `SKU-${Math.random()}`, name: 'Cup', stock: 1, ...price };
      const { status, body: answer } = await api.post(`/${version}/products`, { token: admin.token, body });
      expect([status, answer.error.details.map(({ field }: { field: string }) => field).sort()]).toEqual([400, fields]);
    });

    it('version 1 changes the price, the currency or neither', async () => {
      const { id } = await createProduct({ price: 5 });
      const patch = (body: object) => api.patch(`/v1/products/${id}`, { token: admin.token, body });
      expect((await patch({ price: 6 })).body).toMatchObject({ price: 6, currency: 'USD' });
      expect((await patch({ currency: 'EUR' })).body).toMatchObject({ price: 6, currency: 'EUR' });
      expect((await patch({ name: 'Pot' })).body).toMatchObject({ price: 6, currency: 'EUR', name: 'Pot' });
    });
  });

  it('users are the same in both', async () => {
    const { token } = await registerMember();
    const [one, two] = await Promise.all([api.get('/v1/users/me', { token }), api.get('/v2/users/me', { token })]);
    expect(one.body).toEqual(two.body);
  });
});
