import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { moneyOf } from '#libs/api';
import { Projection, updateVersioned, uuidOf } from '#libs/database';
import { errors } from '#libs/errors';
import { encodeId } from '#libs/ids';
import type { MinorUnits } from '#libs/money';
import { CartEntity } from './cart.entity.js';
import { Cart, type CartItem } from './cart.model.js';

/** What a checkout takes of a cart's line. */
export interface CartLine {
  productId: string;
  quantity: number;
}

interface LineRow {
  product: string;
  name: string;
  quantity: number;
  price: MinorUnits;
  currency: string;
}

interface CartRow extends Partial<Pick<Cart, 'createdAt' | 'updatedAt' | 'version'>> {
  user: string;
  lines?: LineRow[] | null;
}

const columns = ['createdAt', 'updatedAt', 'version'] as const;

/** A line is for sale while its product lives and still has the currency that it was put into the cart with. */
const forSale = 'p.deleted_at IS NULL AND p.currency = i.currency';

const linesOfCart = `LEFT JOIN LATERAL (
  SELECT json_agg(json_build_object('product', p.id, 'name', p.name, 'quantity', i.quantity, 'price', p.price, 'currency', p.currency)
                  ORDER BY i.added_at, i.product_id) AS lines
  FROM cart_items i JOIN products p ON p.id = i.product_id WHERE i.cart_id = u.id AND ${forSale}) l ON true`;

/** All SQL about carts. A cart that was never written has no row and is as old as its user. */
@Injectable()
export class CartsRepository {
  private readonly carts: Projection<Cart>;

  constructor(@InjectDataSource('orders') private readonly dataSource: DataSource) {
    this.carts = new Projection<Cart>(dataSource, CartEntity);
  }

  /** The carts of these users, by user; those of deleted users only where they are asked for. */
  async findMany(
    userIds: readonly string[],
    fields: readonly string[],
    { manager = this.dataSource.manager, withDeleted = false }: { manager?: EntityManager; withDeleted?: boolean } = {},
  ): Promise<Map<string, Cart>> {
    const read = columns.filter((name) => fields.includes(name));
    const withLines = fields.includes('items') || fields.includes('total');
    const selected = ['u.id AS "user"', ...(read.length > 0 ? [this.carts.select(read, 'c').sql] : []), ...(withLines ? ['l.lines'] : [])];
    const rows = await manager.query<CartRow[]>(
      `SELECT ${selected.join(', ')} FROM unnest($1::uuid[]) AS u (id)
       LEFT JOIN carts c ON c.id = u.id LEFT JOIN accounts a ON a.id = u.id ${withLines ? linesOfCart : ''}
       WHERE $2 OR a.active IS NOT FALSE`,
      [userIds.map((id) => uuidOf('usr', id)), withDeleted],
    );
    return new Map(rows.map(toCart).map((cart) => [cart.userId, cart]));
  }

  /** A user's cart as the transaction sees it. Throws NOT_FOUND where the user was deleted. */
  async getIn(manager: EntityManager, userId: string): Promise<Cart> {
    const cart = (await this.findMany([userId], [...columns, 'items'], { manager })).get(userId);
    if (!cart) throw errors.notFound('Cart');
    return cart;
  }

  /** Locks a user's cart until the transaction ends, with a row if it had none yet. Throws NOT_FOUND where the user was deleted. */
  async lock(manager: EntityManager, userId: string): Promise<Cart> {
    const id = uuidOf('usr', userId);
    await manager.query('INSERT INTO carts (id, created_at, updated_at) VALUES ($1, $2, $2) ON CONFLICT DO NOTHING', [id, timeOf(id)]);
    await manager.query('SELECT 1 FROM carts WHERE id = $1 FOR UPDATE', [id]);
    return this.getIn(manager, userId);
  }

  /** Locks a user's cart until the transaction ends, and answers its lines in the order of their adding. */
  async lockLines(manager: EntityManager, userId: string): Promise<CartLine[]> {
    const id = uuidOf('usr', userId);
    await manager.query('SELECT 1 FROM carts WHERE id = $1 FOR UPDATE', [id]);
    const rows = await manager.query<{ product_id: string; quantity: number }[]>(
      `SELECT i.product_id, i.quantity FROM cart_items i JOIN products p ON p.id = i.product_id
       WHERE i.cart_id = $1 AND ${forSale} ORDER BY i.added_at, i.product_id`,
      [id],
    );
    return rows.map(({ product_id, quantity }) => ({ productId: encodeId('prd', product_id), quantity }));
  }

  /** Sets how many of a product are in a locked cart, and drops lines that are no longer for sale. Throws NOT_FOUND where there is no such product. */
  async putLine(manager: EntityManager, { id }: Cart, productId: string, quantity: number, now: Date): Promise<void> {
    const cart = uuidOf('crt', id);
    await manager.query(`DELETE FROM cart_items i USING products p WHERE i.cart_id = $1 AND p.id = i.product_id AND NOT (${forSale})`, [
      cart,
    ]);
    const put = await manager.query<unknown[]>(
      `INSERT INTO cart_items (cart_id, product_id, quantity, currency, added_at)
       SELECT $1, p.id, $3, p.currency, $4 FROM active_products p WHERE p.id = $2
       ON CONFLICT (cart_id, product_id) DO UPDATE SET quantity = EXCLUDED.quantity, currency = EXCLUDED.currency RETURNING 1`,
      [cart, uuidOf('prd', productId), quantity, now],
    );
    if (put.length === 0) throw errors.notFound('Product');
  }

  /** Throws NOT_FOUND where the locked cart does not have the product. */
  async deleteLine(manager: EntityManager, { id }: Cart, productId: string): Promise<void> {
    const [, deleted] = await manager.query<[unknown[], number]>('DELETE FROM cart_items WHERE cart_id = $1 AND product_id = $2', [
      uuidOf('crt', id),
      uuidOf('prd', productId),
    ]);
    if (deleted === 0) throw errors.notFound('Cart item');
  }

  /** Records that a locked cart has changed. */
  touch(manager: EntityManager, cart: Cart, now: Date): Promise<void> {
    return updateVersioned(manager, CartEntity, cart, {}, now);
  }

  /** Takes every line out of a user's cart. A cart that was empty stays as it was. */
  async empty(manager: EntityManager, userId: string, now: Date): Promise<void> {
    // The cart before its lines, as a checkout locks them.
    await manager.query('SELECT 1 FROM carts WHERE id = $1 FOR UPDATE', [uuidOf('usr', userId)]);
    await manager.query(
      `WITH emptied AS (DELETE FROM cart_items WHERE cart_id = $1 RETURNING 1)
       UPDATE carts SET version = version + 1, updated_at = $2 WHERE id = $1 AND EXISTS (SELECT 1 FROM emptied)`,
      [uuidOf('usr', userId), now],
    );
  }
}

function toCart({ user, lines, ...row }: CartRow): Cart {
  const cart = Object.assign(new Cart(), { id: encodeId('crt', user), userId: encodeId('usr', user) });
  if ('createdAt' in row) cart.createdAt = row.createdAt ?? timeOf(user);
  if ('updatedAt' in row) cart.updatedAt = row.updatedAt ?? timeOf(user);
  if ('version' in row) cart.version = row.version ?? 1;
  if (lines !== undefined) {
    const total = (lines ?? []).reduce((sum, { price, quantity }) => sum + price * quantity, 0);
    cart.items = (lines ?? []).map(toItem);
    cart.total = moneyOf(total, lines?.[0]?.currency ?? 'USD');
  }
  return cart;
}

const toItem = ({ product, name, quantity, price, currency }: LineRow): CartItem => ({
  productId: encodeId('prd', product),
  name,
  quantity,
  unitPrice: moneyOf(price, currency),
  total: moneyOf(price * quantity, currency),
});

/** The end of the year 9999: RFC 3339 has no later time. */
const lastTime = 253_402_300_799_999;

/** When the bearer of a UUID was made (version 7, RFC 9562 section 5.7: its first 48 bits are milliseconds). */
function timeOf(uuid: string): string {
  const milliseconds = Number.parseInt(uuid.replace('-', '').slice(0, 12), 16);
  return new Date(Math.min(milliseconds, lastTime)).toISOString();
}
