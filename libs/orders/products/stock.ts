import type { EntityManager } from 'typeorm';
import { uuidOf } from '#libs/database';
import { AppError, type ErrorDetail } from '#libs/errors';
import { encodeId } from '#libs/ids';
import type { MinorUnits } from '#libs/money';

/** So many of one product. */
export interface StockLine {
  productId: string;
  quantity: number;
}

/** What an order keeps of a product. */
export interface OrderedProduct {
  productId: string;
  sku: string;
  name: string;
  price: MinorUnits;
  currency: string;
}

interface LockedRow extends Omit<OrderedProduct, 'productId'> {
  id: string;
  stock: number;
  deleted: boolean;
}

/** Takes the lines out of stock, all or none. Throws UNKNOWN_PRODUCT and OUT_OF_STOCK, with one detail per line at fault. */
export async function takeFromStock(manager: EntityManager, lines: readonly StockLine[], now: Date): Promise<Map<string, OrderedProduct>> {
  const products = await lockProducts(manager, lines);
  refuse('UNKNOWN_PRODUCT', lines, ({ productId }, index) => {
    const product = products.get(productId);
    return product && !product.deleted ? null : { field: `items.${index}.productId`, message: `there is no product ${productId}` };
  });
  refuse('OUT_OF_STOCK', lines, ({ productId, quantity }, index) => {
    const { stock, name } = products.get(productId) as LockedRow;
    return stock >= quantity ? null : { field: `items.${index}.quantity`, message: `only ${stock} of "${name}" (${productId}) are left` };
  });
  await addToStock(manager, lines, -1, now);
  return new Map(
    [...products].map(([productId, { sku, name, price, currency }]) => [productId, { productId, sku, name, price, currency }]),
  );
}

/** Puts the lines back into stock. */
export async function giveBack(manager: EntityManager, lines: readonly StockLine[], now: Date): Promise<void> {
  await lockProducts(manager, lines);
  await addToStock(manager, lines, 1, now);
}

/** Locks in the order of the ids, so that two orders never wait for each other in a circle. */
async function lockProducts(manager: EntityManager, lines: readonly StockLine[]): Promise<Map<string, LockedRow>> {
  const rows = await manager.query<LockedRow[]>(
    `SELECT id, sku, name, price, currency, stock, deleted_at IS NOT NULL AS deleted FROM products
     WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`,
    [uuidsOf(lines)],
  );
  return new Map(rows.map((row) => [encodeId('prd', row.id), row]));
}

/** A change of stock is a change of the product: its version, and with it the ETag, has to move. */
async function addToStock(manager: EntityManager, lines: readonly StockLine[], sign: 1 | -1, now: Date): Promise<void> {
  await manager.query(
    `UPDATE products p SET stock = p.stock + line.quantity, version = p.version + 1, updated_at = $3
     FROM unnest($1::uuid[], $2::integer[]) AS line (id, quantity) WHERE p.id = line.id`,
    [uuidsOf(lines), lines.map(({ quantity }) => sign * quantity), now],
  );
}

const uuidsOf = (lines: readonly StockLine[]): string[] => lines.map(({ productId }) => uuidOf('prd', productId));

function refuse(
  code: 'UNKNOWN_PRODUCT' | 'OUT_OF_STOCK',
  lines: readonly StockLine[],
  check: (line: StockLine, index: number) => ErrorDetail | null,
): void {
  const details = lines.flatMap((line, index) => check(line, index) ?? []);
  if (details.length > 0) throw new AppError(code, undefined, details);
}
