import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppConfig } from '#libs/config';
import { uuidOf } from '#libs/database';
import { newUuid } from '#libs/ids';
import { Transactions, transactionsToken } from '#libs/transactions';
import { demoCart, demoOrders, demoProducts } from './demo-data.js';

/** Any number, the same in every process: who holds this advisory lock opens the demo shop. */
const demoLock = 7_264_332;
const dayMs = 24 * 60 * 60 * 1000;

/** Fills an empty shop where DEMO_DATA is on. A shop that ever had a product is left alone. */
@Injectable()
export class DemoShop implements OnApplicationBootstrap {
  constructor(
    private readonly config: AppConfig,
    @Inject(transactionsToken('orders')) private readonly transactions: Transactions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.demoData) return;
    await this.transactions.run(async (transaction) => {
      const { manager, now } = transaction;
      await manager.query('SELECT pg_advisory_xact_lock($1)', [demoLock]);
      const [shop] = await manager.query<[{ used: boolean }]>('SELECT EXISTS (SELECT 1 FROM products) AS used');
      if (shop.used) return;
      await insertProducts(manager, now);
      await insertOrders(manager, now);
      await insertCart(manager);
      transaction.invalidate('products');
    });
  }
}

async function insertProducts(manager: EntityManager, now: Date): Promise<void> {
  await manager.query(
    `INSERT INTO products (id, sku, name, description, price, currency, stock, created_at, updated_at)
     SELECT id, sku, name, description, price, 'USD', stock, at, at FROM (
       SELECT *, $7::timestamptz - interval '60 days' + n * interval '1 hour' AS at
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::integer[]) WITH ORDINALITY AS p (id, sku, name, description, price, stock, n)) p`,
    [
      demoProducts.map(({ id }) => uuidOf('prd', id)),
      ...(['sku', 'name', 'description', 'price', 'stock'] as const).map((column) => demoProducts.map((product) => product[column])),
      now,
    ],
  );
}

/** At the prices of the products; the total is that of the lines. */
async function insertOrders(manager: EntityManager, now: Date): Promise<void> {
  const lines = demoOrders.flatMap(({ id, lines: own }) =>
    own.map((line, position) => ({ id: newUuid(), orderId: uuidOf('ord', id), position, ...line })),
  );
  await manager.query(
    `WITH line AS (
       SELECT l.id, l.order_id, l.position, p.id AS product_id, p.sku, p.name, l.quantity, p.price, p.price * l.quantity AS total
       FROM unnest($4::uuid[], $5::uuid[], $6::integer[], $7::text[], $8::integer[]) AS l (id, order_id, position, sku, quantity) JOIN products p USING (sku)),
     placed AS (
       INSERT INTO orders (id, user_id, status, total, currency, created_at, updated_at)
       SELECT o.id, o.user_id, o.status, (SELECT sum(total) FROM line WHERE order_id = o.id), 'USD', o.at, o.at
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $9::timestamptz[]) AS o (id, user_id, status, at))
     INSERT INTO order_items (id, order_id, position, product_id, sku, name, quantity, unit_price, total, currency)
     SELECT id, order_id, position, product_id, sku, name, quantity, price, total, 'USD' FROM line`,
    [
      ...[
        demoOrders.map(({ id }) => uuidOf('ord', id)),
        demoOrders.map(({ userId }) => uuidOf('usr', userId)),
        demoOrders.map(({ status }) => status),
      ],
      ...[lines.map(({ id }) => id), lines.map(({ orderId }) => orderId), lines.map(({ position }) => position)],
      ...[lines.map(({ sku }) => sku), lines.map(({ quantity }) => quantity)],
      demoOrders.map(({ daysAgo }) => new Date(now.getTime() - daysAgo * dayMs)),
    ],
  );
}

async function insertCart(manager: EntityManager): Promise<void> {
  await manager.query(
    `WITH cart AS (INSERT INTO carts (id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING id)
     INSERT INTO cart_items (cart_id, product_id, quantity, currency)
     SELECT cart.id, p.id, l.quantity, p.currency FROM cart, unnest($2::text[], $3::integer[]) AS l (sku, quantity) JOIN products p USING (sku)`,
    [uuidOf('usr', demoCart.userId), demoCart.lines.map(({ sku }) => sku), demoCart.lines.map(({ quantity }) => quantity)],
  );
}
