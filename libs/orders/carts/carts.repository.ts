import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidOf } from '#libs/database';
import { encodeId } from '#libs/ids';

/** What a checkout takes of a cart's line. */
export interface CartLine {
  productId: string;
  quantity: number;
}

/** A line is for sale while its product lives and still has the currency that it was put into the cart with. */
const forSale = 'p.deleted_at IS NULL AND p.currency = i.currency';

/** All SQL about carts. */
@Injectable()
export class CartsRepository {
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

  /** Takes every line out of a user's cart. A cart that was empty stays as it was. */
  async empty(manager: EntityManager, userId: string, now: Date): Promise<void> {
    await manager.query(
      `WITH emptied AS (DELETE FROM cart_items WHERE cart_id = $1 RETURNING 1)
       UPDATE carts SET version = version + 1, updated_at = $2 WHERE id = $1 AND EXISTS (SELECT 1 FROM emptied)`,
      [uuidOf('usr', userId), now],
    );
  }
}
