import { randomUUID } from 'node:crypto';
import { createProduct, createSupport, expectOk, graphql, loginAdmin, registerMember, rest } from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';

const { url } = sharedTandem();
const { get, post, put, patch, delete: remove } = rest(url);
const query = graphql(url);
const newSku = () => `SKU-${randomUUID()}`;
const unknownId = 'prd_01h455vb4pex5vsknk084sn02q';
const fieldsOf = (body: { error: { details: { field: string }[] } }) => body.error.details.map(({ field }) => field);

describe('products', () => {
  let token: string;
  let member: string;
  let support: string;

  beforeAll(async () => {
    token = (await loginAdmin()).token;
    member = (await registerMember()).token;
    support = (await createSupport()).token;
  });

  describe('creating', () => {
    it('answers 201, Location and the product in the shape of the version', async () => {
      const sku = newSku();
      const { status, headers, body } = await post('/v1/products', { token, body: { sku, name: 'Tea pot', price: 9.99 } });
      expect(status).toBe(201);
      expect(headers.get('location')).toBe(`/v1/products/${body.id}`);
      expect(headers.get('etag')).toBe('"1"');
      expect(body).toEqual({
        id: expect.stringMatching(/^prd_/),
        sku,
        name: 'Tea pot',
        description: '',
        price: 9.99,
        currency: 'USD',
        stock: 0,
        createdAt: expect.any(String),
        updatedAt: body.createdAt,
        version: 1,
      });
      const newest = expectOk(await get(`/v2/products/${body.id}`));
      expect(newest).toEqual({ ...body, price: { amount: '9.99', currency: 'USD' }, currency: undefined });
      const { data } = await query(
        'query ($id: ID!) { product(id: $id) { id sku name description price { amount currency } stock createdAt updatedAt version } }',
        { id: body.id },
      );
      expect(data.product).toEqual(newest);
    });

    it('takes version 2 and GraphQL prices', async () => {
      const price = { amount: '0.3', currency: 'EUR' };
      const { status, body } = await post('/v2/products', {
        token,
        body: { sku: newSku(), name: 'Cup', price, stock: 5, description: 'Blue' },
      });
      expect(status).toBe(201);
      expect(body).toMatchObject({ price: { amount: '0.30', currency: 'EUR' }, stock: 5, description: 'Blue' });
      const { data } = await query(
        'mutation ($input: CreateProductInput!) { createProduct(input: $input) { price { amount currency } stock version } }',
        { input: { sku: newSku(), name: 'Cup', price } },
        { token },
      );
      expect(data.createProduct).toEqual({ price: { amount: '0.30', currency: 'EUR' }, stock: 0, version: 1 });
    });

    it.each([
      [0, 0],
      [0.1, 0.1],
      [19.999999, null],
      [0.1 + 0.2, null],
      [9.999, null],
      [-1, null],
      [1e-7, null],
      [100_000_000, null],
      [99_999_999.99, 99_999_999.99],
      ['9.99', null],
      [null, null],
      [{ amount: '9.99' }, null],
    ])('version 1: price %p', async (price, shown) => {
      const { status, body } = await post('/v1/products', { token, body: { sku: newSku(), name: 'Cup', price } });
      expect([status, shown === null ? fieldsOf(body) : body.price]).toEqual(shown === null ? [400, ['price']] : [201, shown]);
    });

    it.each([
      [{ amount: 9.99 }, 'price.amount'],
      [{ amount: '9.999' }, 'price.amount'],
      [{ amount: '' }, 'price.amount'],
      [{ amount: '1', currency: 'JPY' }, 'price.currency'],
      [{ amount: '1', code: 'USD' }, 'price.code'],
      [9.99, 'price'],
      [undefined, 'price'],
    ])('version 2: price %p is 400 naming %s', async (price, field) => {
      const { status, body } = await post('/v2/products', { token, body: { sku: newSku(), name: 'Cup', price } });
      expect([status, fieldsOf(body)]).toEqual([400, [field]]);
    });

    it('names every wrong field at once, and unknown ones', async () => {
      const body = { sku: ' x', name: '  ', description: 'a'.repeat(5001), stock: 1.5, price: 1, currency: 'JPY', colour: 'red' };
      const answer = await post('/v1/products', { token, body });
      expect(answer.status).toBe(400);
      expect(fieldsOf(answer.body).sort()).toEqual(['colour', 'currency', 'description', 'name', 'sku', 'stock']);
      const empty = await post('/v1/products', { token, body: {} });
      expect(fieldsOf(empty.body).sort()).toEqual(['name', 'price', 'sku']);
      expect(
        fieldsOf(
          (await post('/v1/products', { token, body: { sku: 'a'.repeat(65), name: 'Cup', price: 1, stock: 1_000_000_001 } })).body,
        ).sort(),
      ).toEqual(['sku', 'stock']);
    });

    it('refuses a SKU that a living product has', async () => {
      const { sku } = await createProduct();
      const { status, body } = await post('/v1/products', { token, body: { sku, name: 'Cup', price: 1 } });
      expect([status, body.error.code, fieldsOf(body)]).toEqual([409, 'ALREADY_EXISTS', ['sku']]);
      const { errors } = await query(
        'mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }',
        { input: { sku, name: 'Cup', price: { amount: '1' } } },
        { token },
      );
      expect(errors?.[0].extensions).toMatchObject({ code: 'ALREADY_EXISTS', status: 409 });
    });

    it('creates once for an idempotency key', async () => {
      const request = { token, body: { sku: newSku(), name: 'Cup', price: 1 }, headers: { 'idempotency-key': randomUUID() } };
      const [first, second] = [await post('/v1/products', request), await post('/v1/products', request)];
      expect(second.body).toEqual(first.body);
      expect([second.status, second.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    });
  });

  it('lets nobody but an admin write', async () => {
    const { id } = await createProduct();
    const body = { sku: newSku(), name: 'Cup', price: 1 };
    for (const [caller, status] of [
      [undefined, 401],
      [member, 403],
      [support, 403],
    ] as const) {
      const options = { body, ...(caller && { token: caller }) };
      expect((await post('/v1/products', options)).status).toBe(status);
      expect((await put(`/v1/products/${id}`, options)).status).toBe(status);
      expect((await patch(`/v1/products/${id}`, options)).status).toBe(status);
      expect((await remove(`/v1/products/${id}`, caller ? { token: caller } : {})).status).toBe(status);
      const { errors } = await query(
        'mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) }',
        { input: { id } },
        caller ? { token: caller } : {},
      );
      expect(errors?.[0].extensions.status).toBe(status);
    }
    expect((await get(`/v1/products/${id}`)).status).toBe(200);
  });

  it.each([unknownId, 'prd_x', 'usr_01h455vb4pex5vsknk084sn02q', '1'])('knows no product %s', async (id) => {
    expect((await get(`/v1/products/${id}`)).status).toBe(404);
    expect((await patch(`/v1/products/${id}`, { token, body: { name: 'Cup' } })).status).toBe(404);
    expect((await remove(`/v1/products/${id}`, { token })).status).toBe(404);
    const { errors } = await query('query ($id: ID!) { product(id: $id) { id } }', { id });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });

  describe('changing', () => {
    it('replaces everything: what is left out goes back to its default, the currency stays', async () => {
      const { id, version } = await createProduct({ currency: 'EUR' });
      const sku = newSku();
      const replaced = expectOk(await put(`/v1/products/${id}`, { token, body: { sku, name: 'Jug', price: 5, version } }));
      expect(replaced).toMatchObject({ sku, name: 'Jug', description: '', price: 5, currency: 'EUR', stock: 0, version: 2 });
      expect(fieldsOf((await put(`/v1/products/${id}`, { token, body: { name: 'Jug' } })).body).sort()).toEqual(['price', 'sku']);
      const { data } = await query(
        'mutation ($input: ReplaceProductInput!) { replaceProduct(input: $input) { name price { amount currency } stock version } }',
        { input: { id, sku, name: 'Mug', price: { amount: '6' }, stock: 7, expectedVersion: 2 } },
        { token },
      );
      expect(data.replaceProduct).toEqual({ name: 'Mug', price: { amount: '6.00', currency: 'EUR' }, stock: 7, version: 3 });
    });

    it('changes a part, of the price too', async () => {
      const product = await createProduct();
      const path = `/products/${product.id}`;
      expect(expectOk(await patch(`/v1${path}`, { token, body: { price: 5 } }))).toMatchObject({
        ...product,
        price: 5,
        updatedAt: expect.any(String),
        version: 2,
      });
      expect(expectOk(await patch(`/v1${path}`, { token, body: { currency: 'EUR' } }))).toMatchObject({ price: 5, currency: 'EUR' });
      expect(expectOk(await patch(`/v2${path}`, { token, body: { price: { currency: 'GBP' } } })).price).toEqual({
        amount: '5.00',
        currency: 'GBP',
      });
      const { data } = await query(
        'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { name price { amount currency } } }',
        { input: { id: product.id, price: { amount: '6.5' } } },
        { token },
      );
      expect(data.updateProduct).toEqual({ name: 'Tea pot', price: { amount: '6.50', currency: 'GBP' } });
      for (const body of [{ price: '5' }, { price: null }, { price: 0.1 + 0.2 }]) {
        expect(fieldsOf((await patch(`/v1${path}`, { token, body })).body)).toEqual(['price']);
      }
      expect(fieldsOf((await patch(`/v1${path}`, { token, body: { currency: 'JPY' } })).body)).toEqual(['currency']);
      expect(fieldsOf((await patch(`/v1${path}`, { token, body: { deletedAt: 'now' } })).body)).toEqual(['deletedAt']);
    });

    it('refuses a stale version, a stale If-Match and a taken SKU', async () => {
      const { id } = await createProduct();
      const { sku } = await createProduct();
      const stale = await patch(`/v1/products/${id}`, { token, body: { name: 'Jug', version: 7 } });
      expect([stale.status, stale.body.error.code]).toEqual([409, 'VERSION_CONFLICT']);
      const failed = await patch(`/v1/products/${id}`, { token, body: { name: 'Jug' }, headers: { 'if-match': '"7"' } });
      expect([failed.status, failed.body.error.code]).toEqual([412, 'PRECONDITION_FAILED']);
      expect((await remove(`/v1/products/${id}`, { token, headers: { 'if-match': '"7"' } })).status).toBe(412);
      const taken = await patch(`/v1/products/${id}`, { token, body: { sku } });
      expect([taken.status, taken.body.error.code]).toEqual([409, 'ALREADY_EXISTS']);
      const { errors } = await query(
        'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { id } }',
        { input: { id, name: 'Jug', expectedVersion: 7 } },
        { token },
      );
      expect(errors?.[0].extensions.code).toBe('VERSION_CONFLICT');
      expect((await patch(`/v1/products/${id}`, { token, body: { name: 'Jug' }, headers: { 'if-match': '"1"' } })).status).toBe(200);
    });

    it('lets one of two concurrent changes of the same version win', async () => {
      const { id } = await createProduct();
      const answers = await Promise.all(['Jug', 'Mug'].map((name) => patch(`/v1/products/${id}`, { token, body: { name, version: 1 } })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });
  });

  it('shows every write at once, and answers 304 to whom it has told already', async () => {
    const { id, sku } = await createProduct();
    const first = await get(`/v1/products/${id}`);
    const unchanged = await get(`/v1/products/${id}`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect([unchanged.status, unchanged.body]).toEqual([304, null]);
    for (let stock = 1; stock <= 5; stock += 1) {
      await patch(`/v1/products/${id}`, { token, body: { stock } });
      expect((await get(`/v1/products/${id}`)).body.stock).toBe(stock);
      expect((await get(`/v1/products?sku=${sku}`)).body.data).toMatchObject([{ id, stock }]);
    }
    expect((await get(`/v1/products/${id}`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })).status).toBe(200);
  });

  describe('deleting', () => {
    it('hides a product from every read and frees its SKU', async () => {
      const { id, sku } = await createProduct();
      expect((await remove(`/v1/products/${id}`, { token })).status).toBe(204);
      expect((await remove(`/v1/products/${id}`, { token })).status).toBe(404);
      expect((await get(`/v1/products/${id}`)).status).toBe(404);
      expect((await get(`/v1/products?sku=${sku}`)).body.data).toEqual([]);
      expect((await query('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
      expect((await get(`/v1/products?sku=${sku}&deleted=only`, { token })).body.data).toMatchObject([{ id }]);
      expect((await get(`/v1/products?sku=${sku}&deleted=with`, { token })).body.data).toMatchObject([{ id }]);
      await createProduct({ sku });
      const { status, body } = await patch(`/v1/products/${id}`, { token, body: { deletedAt: null } });
      expect([status, body.error.code]).toEqual([409, 'ALREADY_EXISTS']);
      expect((await patch(`/v1/products/${id}`, { token, body: { deletedAt: null, sku: newSku() } })).status).toBe(200);
      expect((await get(`/v1/products/${id}`)).status).toBe(200);
    });

    it('and restoring work over GraphQL', async () => {
      const { id, sku } = await createProduct();
      const deleted = await query(
        'mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) }',
        { input: { id, expectedVersion: 1 } },
        { token },
      );
      expect(deleted.data).toEqual({ deleteProduct: id });
      const list = await query(
        'query ($filter: ProductFilter) { products(filter: $filter) { nodes { id } } }',
        { filter: { sku, deleted: 'only' } },
        { token },
      );
      expect(list.data.products.nodes).toEqual([{ id }]);
      const restored = await query(
        'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { id version } }',
        { input: { id, deletedAt: null } },
        { token },
      );
      expect(restored.data.updateProduct).toEqual({ id, version: 3 });
    });

    it.each([
      [undefined, 401],
      ['member', 403],
      ['support', 403],
    ])('shows deleted products to an admin only: %p gets %p', async (role, status) => {
      const caller = role === 'member' ? { token: member } : role === 'support' ? { token: support } : {};
      expect((await get('/v1/products?deleted=only', caller)).status).toBe(status);
      const { errors } = await query('{ products(filter: { deleted: with }) { nodes { id } } }', {}, caller);
      expect(errors?.[0].extensions.status).toBe(status);
    });
  });
});
