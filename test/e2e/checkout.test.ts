import { randomUUID } from 'node:crypto';
import { createProduct, createSupport, expectOk, loginAdmin, registerMember, type TestUser } from '../support/client.js';
import { api, checkOut, gql, ordersOf, putInCart, stockOf } from './shop.js';

let admin: TestUser;
let support: TestUser;

beforeAll(async () => {
  [admin, support] = [await loginAdmin(), await createSupport()];
});

describe('a checkout of lines', () => {
  it('takes stock and answers the order with a Location, at the prices of the products', async () => {
    const [buyer, pot, cup] = [
      await registerMember(),
      await createProduct({ price: 19.99, stock: 5 }),
      await createProduct({ name: 'Cup', price: 4.1, stock: 9 }),
    ];
    const items = [
      { productId: pot.id, quantity: 2 },
      { productId: cup.id, quantity: 3 },
    ];
    const { status, headers, body } = await checkOut(buyer, { items });
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
        {
          id: expect.stringMatching(/^itm_/),
          productId: pot.id,
          sku: pot.sku,
          name: 'Tea pot',
          quantity: 2,
          unitPrice: 19.99,
          total: 39.98,
        },
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
    const [buyer, pot] = [await registerMember(), await createProduct({ price: 10 })];
    const { headers, body } = await api.post(`/v2/users/me/orders`, {
      token: buyer.token,
      body: { items: [{ productId: pot.id, quantity: 1 }] },
    });
    expect(headers.get('location')).toBe(`/v2/orders/${body.id}`);
    expect(body.total).toEqual({ amount: '10.00', currency: 'USD' });
    expect(body.items[0].unitPrice).toEqual({ amount: '10.00', currency: 'USD' });
    expect(body).not.toHaveProperty('currency');
  });

  it('leaves the cart alone', async () => {
    const [buyer, pot, cup] = [await registerMember(), await createProduct(), await createProduct()];
    await putInCart(buyer, cup.id, 2);
    expectOk(await checkOut(buyer, { items: [{ productId: pot.id, quantity: 1 }] }));
    expect(expectOk(await api.get('/v1/users/me/cart', { token: buyer.token })).items).toHaveLength(1);
  });

  it('merges the lines of one product, beyond 999 where there is stock', async () => {
    const [buyer, pot] = [await registerMember(), await createProduct({ price: 1, stock: 2000 })];
    const body = expectOk(
      await checkOut(buyer, {
        items: [
          { productId: pot.id, quantity: 999 },
          { productId: pot.id, quantity: 999 },
        ],
      }),
    );
    expect(body.items).toEqual([expect.objectContaining({ quantity: 1998, total: 1998 })]);
    expect(await stockOf(pot.id)).toBe(2);
  });

  it('freezes what was bought', async () => {
    const [buyer, pot] = [await registerMember(), await createProduct({ price: 5 })];
    const placed = expectOk(await checkOut(buyer, { items: [{ productId: pot.id, quantity: 1 }] }));
    expectOk(await api.patch(`/v1/products/${pot.id}`, { token: admin.token, body: { price: 50, name: 'Dear pot' } }));
    expect(expectOk(await api.get(`/v1/orders/${placed.id}`, { token: buyer.token }))).toEqual(placed);
  });
});

describe('a checkout of the cart', () => {
  it.each([
    ['an empty object', {}],
    ['no body', undefined],
  ])('takes what is in it, at the prices of now, and empties it: %s', async (_, body) => {
    const [buyer, pot, cup] = [
      await registerMember(),
      await createProduct({ price: 3, stock: 10 }),
      await createProduct({ price: 2, stock: 10 }),
    ];
    await putInCart(buyer, pot.id, 2);
    await putInCart(buyer, cup.id, 1);
    expectOk(await api.patch(`/v1/products/${pot.id}`, { token: admin.token, body: { price: 4 } }));
    const placed = expectOk(await checkOut(buyer, body));
    expect(placed.total).toBe(10);
    expect(placed.items.map(({ productId, quantity }: any) => [productId, quantity])).toEqual([
      [pot.id, 2],
      [cup.id, 1],
    ]);
    expect(expectOk(await api.get('/v1/users/me/cart', { token: buyer.token })).items).toEqual([]);
    expect(await checkOut(buyer, body)).toMatchObject({ status: 422, body: { error: { code: 'EMPTY_ORDER' } } });
  });

  it('is one order however often it is sent at once', async () => {
    const [buyer, pot] = [await registerMember(), await createProduct({ stock: 100 })];
    await putInCart(buyer, pot.id, 1);
    const answers = await Promise.all(Array.from({ length: 10 }, () => checkOut(buyer, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 422)]);
    expect(await stockOf(pot.id)).toBe(99);
  });
});

describe('a refused checkout', () => {
  it.each([
    ['no lines', { items: [] }, 422, 'EMPTY_ORDER', null],
    ['an unknown product', { items: [{ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: 1 }] }, 422, 'UNKNOWN_PRODUCT', null],
    ['what is no id of a product', { items: [{ productId: 'tea-pot', quantity: 1 }] }, 422, 'UNKNOWN_PRODUCT', null],
    [
      'none of a product',
      { items: [{ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: 0 }] },
      400,
      'VALIDATION_ERROR',
      'items.0.quantity',
    ],
    [
      'too many of a product',
      { items: [{ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: 1000 }] },
      400,
      'VALIDATION_ERROR',
      'items.0.quantity',
    ],
    [
      'half a product',
      { items: [{ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: 1.5 }] },
      400,
      'VALIDATION_ERROR',
      'items.0.quantity',
    ],
    [
      'a number as text',
      { items: [{ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: '1' }] },
      400,
      'VALIDATION_ERROR',
      'items.0.quantity',
    ],
    [
      "the client's price",
      { items: [{ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: 1, unitPrice: 0 }] },
      400,
      'VALIDATION_ERROR',
      'items.0.unitPrice',
    ],
    ["the client's total", { items: [], total: 1 }, 400, 'VALIDATION_ERROR', 'total'],
    ['no list', { items: 'all' }, 400, 'VALIDATION_ERROR', 'items'],
    [
      'too many lines',
      { items: Array.from({ length: 101 }, () => ({ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: 1 })) },
      400,
      'VALIDATION_ERROR',
      'items',
    ],
  ])('names what is wrong with %s', async (_, body, status, code, field) => {
    const answer = await checkOut(await registerMember(), body);
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    if (field) expect(answer.body.error.details).toEqual([{ field, message: expect.any(String) }]);
  });

  it('takes nothing where one product is out of stock, deleted or of another currency', async () => {
    const [buyer, pot, rare, gone, foreign] = await Promise.all([
      registerMember(),
      createProduct({ stock: 10 }),
      createProduct({ stock: 1 }),
      createProduct(),
      createProduct({ currency: 'EUR' }),
    ]);
    expectOk(await api.delete(`/v1/products/${gone.id}`, { token: admin.token }));
    const withPot = (productId: string) =>
      checkOut(buyer, {
        items: [
          { productId: pot.id, quantity: 2 },
          { productId, quantity: 2 },
        ],
      });
    expect(await withPot(rare.id)).toMatchObject({
      status: 409,
      body: { error: { code: 'OUT_OF_STOCK', details: [{ field: 'items.1.quantity' }] } },
    });
    expect(await withPot(gone.id)).toMatchObject({
      status: 422,
      body: { error: { code: 'UNKNOWN_PRODUCT', details: [{ field: 'items.1.productId' }] } },
    });
    expect(await withPot(foreign.id)).toMatchObject({ status: 422, body: { error: { code: 'MIXED_CURRENCIES' } } });
    expect(await Promise.all([stockOf(pot.id), stockOf(rare.id), stockOf(foreign.id)])).toEqual([10, 1, 100]);
    expect((await ordersOf(buyer)).data).toEqual([]);
  });

  it('is refused to everybody but the owner', async () => {
    const [owner, other, pot] = [await registerMember(), await registerMember(), await createProduct({ stock: 7 })];
    const body = { items: [{ productId: pot.id, quantity: 1 }] };
    const as = (token?: string) => api.post(`/v1/users/${owner.id}/orders`, { body, ...(token && { token }) });
    expect(await as()).toMatchObject({ status: 401 });
    expect(await as(other.token)).toMatchObject({ status: 404 });
    expect(await as(support.token)).toMatchObject({ status: 403 });
    expect(await as(admin.token)).toMatchObject({ status: 403 });
    expect(await stockOf(pot.id)).toBe(7);
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
    const [buyer, pot] = [await registerMember(), await createProduct({ price: 19.99, stock: 5 })];
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
    const [buyer, pot] = [await registerMember(), await createProduct()];
    const headers = { 'idempotency-key': randomUUID() };
    const items = [{ productId: pot.id, quantity: 1 }];
    const first = expectOk(await checkOut(buyer, { items }, headers));
    const replay = await checkout({ items }, buyer.token, headers);
    expect(replay.data.checkout.id).toBe(first.id);
    expect(replay.headers.get('idempotent-replayed')).toBe('true');
  });

  it('refuses as REST does', async () => {
    const [buyer, other, pot] = [await registerMember(), await registerMember(), await createProduct({ stock: 0 })];
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
