import { moneyOf } from '#libs/api';
import { AppError } from '#libs/errors';
import { newId } from '#libs/ids';
import type { MinorUnits } from '#libs/money';
import type { OrderedProduct, StockLine } from '../products/stock.js';
import type { Order } from './order.model.js';

/** A line with the product as it is named and priced now. */
interface PricedLine extends OrderedProduct {
  id: string;
  quantity: number;
  total: MinorUnits;
}

/** An order that is about to be placed. */
export interface NewOrder {
  id: string;
  userId: string;
  total: MinorUnits;
  currency: string;
  createdAt: string;
  lines: PricedLine[];
}

/** The lines with those of one product merged, in the order in which the products first appear. */
export function mergeLines(lines: readonly StockLine[]): StockLine[] {
  const quantities = new Map<string, number>();
  for (const { productId, quantity } of lines) quantities.set(productId, (quantities.get(productId) ?? 0) + quantity);
  return [...quantities].map(([productId, quantity]) => ({ productId, quantity }));
}

/** Prices the lines by the products and by nothing else. Throws MIXED_CURRENCIES. */
export function priceOrder(
  userId: string,
  lines: readonly StockLine[],
  products: ReadonlyMap<string, OrderedProduct>,
  now: Date,
): NewOrder {
  const priced = lines.map(({ productId, quantity }): PricedLine => {
    const product = products.get(productId) as OrderedProduct;
    return { ...product, id: newId('itm'), quantity, total: product.price * quantity };
  });
  const [currency = '', ...others] = new Set(priced.map((line) => line.currency));
  if (others.length > 0) throw new AppError('MIXED_CURRENCIES');
  const total = priced.reduce((sum, line) => sum + line.total, 0);
  return { id: newId('ord'), userId, total, currency, createdAt: now.toISOString(), lines: priced };
}

/** The order as it is once it has been placed. */
export function toOrder({ id, userId, total, currency, createdAt, lines }: NewOrder): Order {
  const items = lines.map((line) => ({
    id: line.id,
    productId: line.productId,
    sku: line.sku,
    name: line.name,
    quantity: line.quantity,
    unitPrice: moneyOf(line.price, currency),
    total: moneyOf(line.total, currency),
  }));
  return { id, userId, status: 'pending', total: moneyOf(total, currency), items, createdAt, updatedAt: createdAt, version: 1 };
}
