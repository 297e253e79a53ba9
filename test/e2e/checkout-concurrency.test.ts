import { randomUUID } from 'node:crypto';
import { createProduct, expectOk, loginAdmin, registerMember } from '../support/client.js';
import { api, checkOut, ordersOf, putInCart, stockOf } from './shop.js';

describe('an idempotency key', () => {
  it('makes one order of twenty parallel sends, with twenty identical answers', async () => {
    const [buyer, pot] = [await registerMember(), await createProduct({ stock: 100 })];
    const headers = { 'idempotency-key': randomUUID() };
    const body = { items: [{ productId: pot.id, quantity: 1 }] };
    const answers = await Promise.all(Array.from({ length: 20 }, () => checkOut(buyer, body, headers)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get('idempotent-replayed') === 'true')).toHaveLength(19);
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
    expect((await ordersOf(buyer)).pagination.total).toBe(1);
    expect(await stockOf(pot.id)).toBe(99);

    const other = await checkOut(buyer, { items: [{ productId: pot.id, quantity: 2 }] }, headers);
    expect(other).toMatchObject({ status: 422, body: { error: { code: 'IDEMPOTENCY_KEY_REUSED' } } });
  });

  it('works for a cart, which the first send has emptied', async () => {
    const [buyer, pot] = [await registerMember(), await createProduct()];
    await putInCart(buyer, pot.id, 1);
    const headers = { 'idempotency-key': randomUUID() };
    const first = expectOk(await checkOut(buyer, {}, headers));
    expect(expectOk(await checkOut(buyer, {}, headers))).toEqual(first);
    expect((await ordersOf(buyer)).pagination.total).toBe(1);
  });

  it('is not used up by a refusal', async () => {
    const [buyer, pot] = [await registerMember(), await createProduct({ stock: 0 })];
    const headers = { 'idempotency-key': randomUUID() };
    const body = { items: [{ productId: pot.id, quantity: 1 }] };
    expect((await checkOut(buyer, body, headers)).status).toBe(409);
    expectOk(await api.patch(`/v1/products/${pot.id}`, { token: (await loginAdmin()).token, body: { stock: 1 } }));
    expect((await checkOut(buyer, body, headers)).status).toBe(201);
  });
});

describe('under load', () => {
  it('sells exactly what is in stock to fifty at once', async () => {
    const [buyer, pot] = [await registerMember(), await createProduct({ stock: 20 })];
    const answers = await Promise.all(Array.from({ length: 50 }, () => checkOut(buyer, { items: [{ productId: pot.id, quantity: 1 }] })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.filter(({ status, body }) => status === 409 && body.error.code === 'OUT_OF_STOCK')).toHaveLength(30);
    expect(await stockOf(pot.id)).toBe(0);
    expect((await ordersOf(buyer)).pagination.total).toBe(20);
  });

  it('does not deadlock where orders name the same products in different orders', async () => {
    const buyer = await registerMember();
    const products = await Promise.all(Array.from({ length: 5 }, () => createProduct({ stock: 1000 })));
    const line = ({ id }: { id: string }) => ({ productId: id, quantity: 1 });
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => checkOut(buyer, { items: (index % 2 ? products : [...products].reverse()).map(line) })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await Promise.all(products.map(({ id }) => stockOf(id)))).toEqual([960, 960, 960, 960, 960]);
  });
});
