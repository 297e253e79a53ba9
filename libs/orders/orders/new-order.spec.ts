import type { OrderedProduct } from '../products/stock.js';
import { mergeLines, priceOrder, toOrder } from './new-order.js';

const userId = 'usr_01h455vb4pex5vsknk084sn02q';
const now = new Date('2026-01-31T12:00:00Z');
const products = (...list: Partial<OrderedProduct>[]) =>
  new Map(
    list.map((product) => [
      product.productId ?? '',
      { sku: 'SKU', name: 'Name', price: 100, currency: 'USD', ...product } as OrderedProduct,
    ]),
  );

describe('mergeLines', () => {
  it('adds the lines of one product up, in the order in which the products appear', () => {
    const lines = [
      { productId: 'b', quantity: 1 },
      { productId: 'a', quantity: 2 },
      { productId: 'b', quantity: 3 },
    ];
    expect(mergeLines(lines)).toEqual([
      { productId: 'b', quantity: 4 },
      { productId: 'a', quantity: 2 },
    ]);
  });
});

describe('priceOrder', () => {
  it('multiplies and adds minor units', () => {
    const lines = [
      { productId: 'a', quantity: 3 },
      { productId: 'b', quantity: 1 },
    ];
    const order = toOrder(priceOrder(userId, lines, products({ productId: 'a', price: 1999 }, { productId: 'b', price: 1 }), now));
    expect(order).toMatchObject({
      userId,
      status: 'pending',
      version: 1,
      createdAt: '2026-01-31T12:00:00.000Z',
      total: { amount: '59.98', currency: 'USD' },
    });
    expect(order.items?.map(({ unitPrice, total }) => [unitPrice.amount, total.amount])).toEqual([
      ['19.99', '59.97'],
      ['0.01', '0.01'],
    ]);
  });

  it('is exact for the dearest order there can be', () => {
    const { total } = toOrder(
      priceOrder(userId, [{ productId: 'a', quantity: 99_900 }], products({ productId: 'a', price: 9_999_999_999 }), now),
    );
    expect(total.amount).toBe('9989999999001.00');
  });

  it('refuses products of several currencies', () => {
    const lines = [
      { productId: 'a', quantity: 1 },
      { productId: 'b', quantity: 1 },
    ];
    expect(() => priceOrder(userId, lines, products({ productId: 'a' }, { productId: 'b', currency: 'EUR' }), now)).toThrow(
      expect.objectContaining({ code: 'MIXED_CURRENCIES' }),
    );
  });
});
