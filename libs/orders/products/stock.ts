import type { EntityManager } from 'typeorm';
import { uuidOf } from '#libs/database';
import { AppError } from '#libs/errors';
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

/** Takes the lines out of stock, all or none. Throws UNKNOWN_PRODUCT and OUT_OF_STOCK, with one detail per line at fault. */
export async function takeFromStock(manager: EntityManager, lines: readonly StockLine[], now: Date): Promise<Map<string, OrderedProduct>> {
  const taken = await moveStock(manager, lines, -1, now);
  if (taken.size < lines.length) await explainShortage(manager, lines, taken);
  return taken;
}

/** Puts the lines back into stock. */
export async function giveBack(manager: EntityManager, lines: readonly StockLine[], now: Date): Promise<void> {
  await moveStock(manager, lines, 1, now);
}

/**
 * Changes the stock of the products that can bear it, and with it their versions and ETags. It locks in the order of the ids, so that
 * two orders never wait for each other in a circle, and in the statement that writes: others wait for these rows until the commit.
 * Everything is taken from the locked rows; those that the UPDATE itself finds are as old as its wait (PostgreSQL, "Read Committed").
 */
async function moveStock(
  manager: EntityManager,
  lines: readonly StockLine[],
  sign: 1 | -1,
  now: Date,
): Promise<Map<string, OrderedProduct>> {
  const [rows] = await manager.query<[(Omit<OrderedProduct, 'productId'> & { id: string })[], number]>(
    `WITH locked AS MATERIALIZED (
       SELECT id, sku, name, price, currency, stock, version, deleted_at FROM products WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE)
     UPDATE products p SET stock = locked.stock + line.quantity, version = locked.version + 1, updated_at = $3
     FROM locked JOIN unnest($1::uuid[], $2::integer[]) AS line (id, quantity) ON line.id = locked.id
     WHERE p.id = locked.id AND (line.quantity > 0 OR (locked.deleted_at IS NULL AND locked.stock + line.quantity >= 0))
     RETURNING locked.id, locked.sku, locked.name, locked.price, locked.currency`,
    [uuidsOf(lines), lines.map(({ quantity }) => sign * quantity), now],
  );
  return new Map(
    rows.map(({ id, sku, name, price, currency }) => {
      const productId = encodeId('prd', id);
      return [productId, { productId, sku, name, price, currency }];
    }),
  );
}

/** Throws what the lines that could not be taken lack; the transaction has locked their products. */
async function explainShortage(
  manager: EntityManager,
  lines: readonly StockLine[],
  taken: ReadonlyMap<string, OrderedProduct>,
): Promise<never> {
  const rows = await manager.query<{ id: string; name: string; stock: number }[]>(
    'SELECT id, name, stock FROM products WHERE id = ANY($1) AND deleted_at IS NULL',
    [uuidsOf(lines)],
  );
  const living = new Map(rows.map((row) => [encodeId('prd', row.id), row]));
  const unknown = lines.flatMap(({ productId }, index) =>
    living.has(productId) ? [] : { field: `items.${index}.productId`, message: `there is no product ${productId}` },
  );
  if (unknown.length > 0) throw new AppError('UNKNOWN_PRODUCT', undefined, unknown);
  const short = lines.flatMap(({ productId }, index) => {
    const { name, stock } = living.get(productId) as (typeof rows)[number];
    return taken.has(productId) ? [] : { field: `items.${index}.quantity`, message: `only ${stock} of "${name}" (${productId}) are left` };
  });
  throw new AppError('OUT_OF_STOCK', undefined, short);
}

const uuidsOf = (lines: readonly StockLine[]): string[] => lines.map(({ productId }) => uuidOf('prd', productId));
