import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createProduct, createSupport, expectOk, graphql, loginAdmin, registerMember, rest, type TestUser } from '../support/client.js';
import { startTandem, type TestTandem } from '../support/tandem.js';

let tandem: TestTandem;
let api: ReturnType<typeof rest>;
let gql: ReturnType<typeof graphql>;
let database: Client;
let admin: TestUser;
let support: TestUser;

beforeAll(async () => {
  tandem = await startTandem();
  api = rest(tandem.url);
  gql = graphql(tandem.url);
  database = new Client({ connectionString: tandem.env['ORDERS_DATABASE_URL'] });
  await database.connect();
  admin = await loginAdmin(tandem.url);
  support = await createSupport(tandem.url);
});

afterAll(async () => {
  await database.end();
  await tandem.stop();
});

const product = (input: Record<string, unknown> = {}) => createProduct(input, tandem.url);
const member = () => registerMember(tandem.url);
const stockOf = async (id: string): Promise<number> => expectOk(await api.get(`/v1/products/${id}`)).stock;
const order = (user: TestUser, body?: unknown, headers: Record<string, string> = {}) =>
  api.post(`/v1/users/${user.id}/orders`, { token: user.token, body, headers });
const putInCart = async (user: TestUser, productId: string, quantity: number) =>
  expectOk(await api.put(`/v1/users/me/cart/items/${productId}`, { token: user.token, body: { quantity } }));
const ordersOf = async (user: TestUser) => expectOk(await api.get('/v1/users/me/orders?include=items', { token: user.token }));

describe('a checkout of lines', () => {
  it('takes stock and answers the order with a Location, at the prices of the products', async () => {
    const [buyer, pot, cup] = [await member(), await product({ price: 19.99, stock: 5 }), await product({ name: 'Cup', price: 4.1, stock: 9 })];
    const items = [
      { productId: pot.id, quantity: 2 },
      { productId: cup.id, quantity: 3 },
    ];
    const { status, headers, body } = await order(buyer, { items });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/orders/${body.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toEqual({
      id: expect.stringMatching(/^ord_[0-9a-z]{26}$/),
      userId: buyer.id,
      status: 'pending',
      total: 52.28,
      currency: 'USD',
      items: [
        { id: expect.stringMatching(/^itm_/), productId: pot.id, sku: pot.sku, name: 'Tea pot', quantity: 2, unitPrice: 19.99, total: 39.98 },
        { id: expect.stringMatching(/^itm_/), productId: cup.id, sku: cup.sku, name: 'Cup', quantity: 3, unitPrice: 4.1, total: 12.3 },
      ],
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      updatedAt: body.createdAt,
      version: 1,
    });
    expect(await Promise.all([stockOf(pot.id), stockOf(cup.id)])).toEqual([3, 6]);
    expect(expectOk(await api.get(`/v1/orders/${body.id}`, { token: buyer.token }))).toEqual(body);
  });

  it('shows money as amount and currency in version 2', async () => {
    const [buyer, pot] = [await member(), await product({ price: 10 })];
    const { headers, body } = await api.post(`/v2/users/me/orders`, { token: buyer.token, body: { items: [{ productId: pot.id, quantity: 1 }] } });
    expect(headers.get('location')).toBe(`/v2/orders/${body.id}`);
    expect(body.total).toEqual({ amount: '10.00', currency: 'USD' });
    expect(body.items[0].unitPrice).toEqual({ amount: '10.00', currency: 'USD' });
    expect(body).not.toHaveProperty('currency');
  });

  it('leaves the cart alone', async () => {
    const [buyer, pot, cup] = [await member(), await product(), await product()];
    await putInCart(buyer, cup.id, 2);
    expectOk(await order(buyer, { items: [{ productId: pot.id, quantity: 1 }] }));
    expect(expectOk(await api.get('/v1/users/me/cart', { token: buyer.token })).items).toHaveLength(1);
  });

  it('merges the lines of one product, beyond 999 where there is stock', async () => {
    const [buyer, pot] = [await member(), await product({ price: 1, stock: 2000 })];
    const body = expectOk(await order(buyer, { items: [{ productId: pot.id, quantity: 999 }, { productId: pot.id, quantity: 999 }] }));
    expect(body.items).toEqual([expect.objectContaining({ quantity: 1998, total: 1998 })]);
    expect(await stockOf(pot.id)).toBe(2);
  });

  it('freezes what was bought', async () => {
    const [buyer, pot] = [await member(), await product({ price: 5 })];
    const placed = expectOk(await order(buyer, { items: [{ productId: pot.id, quantity: 1 }] }));
    expectOk(await api.patch(`/v1/products/${pot.id}`, { token: admin.token, body: { price: 50, name: 'Dear pot' } }));
    expect(expectOk(await api.get(`/v1/orders/${placed.id}`, { token: buyer.token }))).toEqual(placed);
  });

  it('tells about it', async () => {
    const [buyer, pot] = [await member(), await product({ price: 99.99 })];
    const placed = expectOk(await order(buyer, { items: [{ productId: pot.id, quantity: 1 }] }));
    const { rows } = await database.query('SELECT type, data FROM outbox WHERE aggregate_id = $1', [placed.id]);
    const line = { productId: pot.id, sku: pot.sku, name: pot.name, quantity: 1, unitPrice: 99.99, total: 99.99 };
    expect(rows).toEqual([{ type: 'order.created', data: { userId: buyer.id, total: 99.99, currency: 'USD', items: [line] } }]);
  });
});

describe('a checkout of the cart', () => {
  it.each([
    ['an empty object', {}],
    ['no body', undefined],
  ])('takes what is in it, at the prices of now, and empties it: %s', async (_, body) => {
    const [buyer, pot, cup] = [await member(), await product({ price: 3, stock: 10 }), await product({ price: 2, stock: 10 })];
    await putInCart(buyer, pot.id, 2);
    await putInCart(buyer, cup.id, 1);
    expectOk(await api.patch(`/v1/products/${pot.id}`, { token: admin.token, body: { price: 4 } }));
    const placed = expectOk(await order(buyer, body));
    expect(placed.total).toBe(10);
    expect(placed.items.map(({ productId, quantity }: any) => [productId, quantity])).toEqual([[pot.id, 2], [cup.id, 1]]);
    expect(expectOk(await api.get('/v1/users/me/cart', { token: buyer.token })).items).toEqual([]);
    expect(await order(buyer, body)).toMatchObject({ status: 422, body: { error: { code: 'EMPTY_ORDER' } } });
  });

  it('is one order however often it is sent at once', async () => {
    const [buyer, pot] = [await member(), await product({ stock: 100 })];
    await putInCart(buyer, pot.id, 1);
    const answers = await Promise.all(Array.from({ length: 10 }, () => order(buyer, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 422)]);
    expect(await stockOf(pot.id)).toBe(99);
  });
});

describe('a refused checkout', () => {
  it.each([
    ['no lines', { items: [] }, 422, 'EMPTY_ORDER', null],
    ['an unknown product', { items: [{ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: 1 }] }, 422, 'UNKNOWN_PRODUCT', null],
    ['what is no id of a product', { items: [{ productId: 'tea-pot', quantity: 1 }] }, 422, 'UNKNOWN_PRODUCT', null],
    ['none of a product', { items: [{ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: 0 }] }, 400, 'VALIDATION_ERROR', 'items.0.quantity'],
    ['too many of a product', { items: [{ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: 1000 }] }, 400, 'VALIDATION_ERROR', 'items.0.quantity'],
    ['half a product', { items: [{ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: 1.5 }] }, 400, 'VALIDATION_ERROR', 'items.0.quantity'],
    ['a number as text', { items: [{ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: '1' }] }, 400, 'VALIDATION_ERROR', 'items.0.quantity'],
    ["the client's price", { items: [{ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: 1, unitPrice: 0 }] }, 400, 'VALIDATION_ERROR', 'items.0.unitPrice'],
    ["the client's total", { items: [], total: 1 }, 400, 'VALIDATION_ERROR', 'total'],
    ['no list', { items: 'all' }, 400, 'VALIDATION_ERROR', 'items'],
    ['too many lines', { items: Array.from({ length: 101 }, () => ({ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: 1 })) }, 400, 'VALIDATION_ERROR', 'items'],
  ])('names what is wrong with %s', async (_, body, status, code, field) => {
    const answer = await order(await member(), body);
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    if (field) expect(answer.body.error.details).toEqual([{ field, message: expect.any(String) }]);
  });

  it('takes nothing where one product is out of stock, deleted or of another currency', async () => {
    const [buyer, pot, rare, gone, foreign] = await Promise.all([
      member(),
      product({ stock: 10 }),
      product({ stock: 1 }),
      product(),
      product({ currency: 'EUR' }),
    ]);
    expectOk(await api.delete(`/v1/products/${gone.id}`, { token: admin.token }));
    const withPot = (productId: string) => order(buyer, { items: [{ productId: pot.id, quantity: 2 }, { productId, quantity: 2 }] });
    expect(await withPot(rare.id)).toMatchObject({ status: 409, body: { error: { code: 'OUT_OF_STOCK', details: [{ field: 'items.1.quantity' }] } } });
    expect(await withPot(gone.id)).toMatchObject({ status: 422, body: { error: { code: 'UNKNOWN_PRODUCT', details: [{ field: 'items.1.productId' }] } } });
    expect(await withPot(foreign.id)).toMatchObject({ status: 422, body: { error: { code: 'MIXED_CURRENCIES' } } });
    expect(await Promise.all([stockOf(pot.id), stockOf(rare.id), stockOf(foreign.id)])).toEqual([10, 1, 100]);
    expect((await ordersOf(buyer)).data).toEqual([]);
  });

  it('is refused to everybody but the owner', async () => {
    const [owner, other, pot] = [await member(), await member(), await product({ stock: 7 })];
    const body = { items: [{ productId: pot.id, quantity: 1 }] };
    const as = (token?: string) => api.post(`/v1/users/${owner.id}/orders`, { body, ...(token && { token }) });
    expect(await as()).toMatchObject({ status: 401 });
    expect(await as(other.token)).toMatchObject({ status: 404 });
    expect(await as(support.token)).toMatchObject({ status: 403 });
    expect(await as(admin.token)).toMatchObject({ status: 403 });
    expect(await stockOf(pot.id)).toBe(7);
  });
});

describe('an idempotency key', () => {
  it('makes one order of twenty parallel sends, with twenty identical answers', async () => {
    const [buyer, pot] = [await member(), await product({ stock: 100 })];
    const headers = { 'idempotency-key': randomUUID() };
    const body = { items: [{ productId: pot.id, quantity: 1 }] };
    const answers = await Promise.all(Array.from({ length: 20 }, () => order(buyer, body, headers)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get('idempotent-replayed') === 'true')).toHaveLength(19);
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
    expect((await ordersOf(buyer)).pagination.total).toBe(1);
    expect(await stockOf(pot.id)).toBe(99);

    const other = await order(buyer, { items: [{ productId: pot.id, quantity: 2 }] }, headers);
    expect(other).toMatchObject({ status: 422, body: { error: { code: 'IDEMPOTENCY_KEY_REUSED' } } });
  });

  it('works for a cart, which the first send has emptied', async () => {
    const [buyer, pot] = [await member(), await product()];
    await putInCart(buyer, pot.id, 1);
    const headers = { 'idempotency-key': randomUUID() };
    const first = expectOk(await order(buyer, {}, headers));
    expect(expectOk(await order(buyer, {}, headers))).toEqual(first);
    expect((await ordersOf(buyer)).pagination.total).toBe(1);
  });

  it('is not used up by a refusal', async () => {
    const [buyer, pot] = [await member(), await product({ stock: 0 })];
    const headers = { 'idempotency-key': randomUUID() };
    const body = { items: [{ productId: pot.id, quantity: 1 }] };
    expect((await order(buyer, body, headers)).status).toBe(409);
    expectOk(await api.patch(`/v1/products/${pot.id}`, { token: admin.token, body: { stock: 1 } }));
    expect((await order(buyer, body, headers)).status).toBe(201);
  });
});

describe('under load', () => {
  it('sells exactly what is in stock to fifty at once', async () => {
    const [buyer, pot] = [await member(), await product({ stock: 20 })];
    const answers = await Promise.all(Array.from({ length: 50 }, () => order(buyer, { items: [{ productId: pot.id, quantity: 1 }] })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.filter(({ status, body }) => status === 409 && body.error.code === 'OUT_OF_STOCK')).toHaveLength(30);
    expect(await stockOf(pot.id)).toBe(0);
    expect((await ordersOf(buyer)).pagination.total).toBe(20);
  });

  it('does not deadlock where orders name the same products in different orders', async () => {
    const buyer = await member();
    const products = await Promise.all(Array.from({ length: 5 }, () => product({ stock: 1000 })));
    const line = ({ id }: { id: string }) => ({ productId: id, quantity: 1 });
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => order(buyer, { items: (index % 2 ? products : [...products].reverse()).map(line) })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await Promise.all(products.map(({ id }) => stockOf(id)))).toEqual([960, 960, 960, 960, 960]);
  });
});

describe('checkout over GraphQL', () => {
  const mutation = `mutation Checkout($input: CheckoutInput!) {
    checkout(input: $input) {
      id userId status total { amount currency } version
      items { id productId sku name quantity unitPrice { amount } total { amount } product { stock } }
      user { id name }
    }
  }`;
  const checkout = (input: unknown, token?: string, headers = {}) => gql(mutation, { input }, { headers, ...(token && { token }) });

  it('orders lines and the cart', async () => {
    const [buyer, pot] = [await member(), await product({ price: 19.99, stock: 5 })];
    const lines = await checkout({ items: [{ productId: pot.id, quantity: 2 }] }, buyer.token);
    expect(lines.errors).toBeUndefined();
    expect(lines.data.checkout).toEqual({
      id: expect.stringMatching(/^ord_/),
      userId: buyer.id,
      status: 'pending',
      total: { amount: '39.98', currency: 'USD' },
      version: 1,
      items: [
        {
          id: expect.stringMatching(/^itm_/),
          productId: pot.id,
          sku: pot.sku,
          name: pot.name,
          quantity: 2,
          unitPrice: { amount: '19.99' },
          total: { amount: '39.98' },
          product: { stock: 3 },
        },
      ],
      user: { id: buyer.id, name: buyer.name },
    });
    await putInCart(buyer, pot.id, 1);
    const cart = await checkout({ userId: buyer.id }, buyer.token);
    expect(cart.data.checkout.total.amount).toBe('19.99');
  });

  it('shares the idempotency keys of REST', async () => {
    const [buyer, pot] = [await member(), await product()];
    const headers = { 'idempotency-key': randomUUID() };
    const items = [{ productId: pot.id, quantity: 1 }];
    const first = expectOk(await order(buyer, { items }, headers));
    const replay = await checkout({ items }, buyer.token, headers);
    expect(replay.data.checkout.id).toBe(first.id);
    expect(replay.headers.get('idempotent-replayed')).toBe('true');
  });

  it('refuses as REST does', async () => {
    const [buyer, other, pot] = [await member(), await member(), await product({ stock: 0 })];
    const codeOf = async (input: unknown, token?: string) => {
      const { errors } = await checkout(input, token);
      return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.status];
    };
    const items = [{ productId: pot.id, quantity: 1 }];
    expect(await codeOf({ items })).toEqual(['UNAUTHENTICATED', 401]);
    expect(await codeOf({ items }, buyer.token)).toEqual(['OUT_OF_STOCK', 409]);
    expect(await codeOf({ items: [] }, buyer.token)).toEqual(['EMPTY_ORDER', 422]);
    expect(await codeOf({}, buyer.token)).toEqual(['EMPTY_ORDER', 422]);
    expect(await codeOf({ items: [{ productId: 'prd_x', quantity: 1 }] }, buyer.token)).toEqual(['UNKNOWN_PRODUCT', 422]);
    expect(await codeOf({ items: [{ productId: pot.id, quantity: 0 }] }, buyer.token)).toEqual(['VALIDATION_ERROR', 400]);
    expect(await codeOf({ userId: buyer.id, items }, other.token)).toEqual(['NOT_FOUND', 404]);
    expect(await codeOf({ userId: buyer.id, items }, admin.token)).toEqual(['FORBIDDEN', 403]);
  });
});
