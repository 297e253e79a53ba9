import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createSecretsTable } from '#libs/database';
import { createEventTables, dropEventTables } from '#libs/events';
import { createIdempotencyTable, dropIdempotencyTable } from '#libs/transactions';

/** Lists sort by any of these together with the id; deleted rows are few and have no index of their own order. */
async function createSortIndexes(queryRunner: QueryRunner, table: string, sorts: string[]): Promise<void> {
  for (const columns of sorts) {
    const name = `${table}_${columns.replaceAll(', ', '_')}`;
    await queryRunner.query(`CREATE INDEX ${name} ON ${table} (${columns}, id) WHERE deleted_at IS NULL`);
  }
  await queryRunner.query(`CREATE INDEX ${table}_deleted_at ON ${table} (deleted_at) WHERE deleted_at IS NOT NULL`);
  await queryRunner.query(`CREATE VIEW active_${table} AS SELECT * FROM ${table} WHERE deleted_at IS NULL`);
}

/** Products, carts, orders, the copy of the accounts, and the tables that every database has. Money is in minor units. */
export class Initial1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE products (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        sku varchar(64) NOT NULL,
        name varchar(200) NOT NULL,
        description varchar(5000) NOT NULL DEFAULT '',
        price bigint NOT NULL CHECK (price >= 0),
        currency char(3) NOT NULL,
        stock integer NOT NULL DEFAULT 0 CHECK (stock >= 0),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        deleted_at timestamptz(3),
        version integer NOT NULL DEFAULT 1
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX products_sku_key ON products (sku) WHERE deleted_at IS NULL');
    await createSortIndexes(queryRunner, 'products', ['created_at', 'updated_at', 'name', 'price', 'stock']);
    await queryRunner.query(`
      CREATE TABLE carts (
        id uuid PRIMARY KEY,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1
      )`);
    await queryRunner.query(`
      CREATE TABLE cart_items (
        cart_id uuid NOT NULL REFERENCES carts (id) ON DELETE CASCADE,
        product_id uuid NOT NULL REFERENCES products (id),
        quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 999),
        currency char(3) NOT NULL,
        added_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (cart_id, product_id)
      )`);
    await queryRunner.query(`COMMENT ON COLUMN carts.id IS 'That of the user: a cart has its id before it has a row'`);
    await queryRunner.query(
      `COMMENT ON COLUMN cart_items.currency IS 'That of the product when it was added; a line whose product has another now is not for sale'`,
    );
    await queryRunner.query('CREATE INDEX cart_items_product ON cart_items (product_id)');
    await queryRunner.query(`
      CREATE TABLE orders (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL,
        status varchar(20) NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'paid', 'shipped', 'delivered', 'cancelled')),
        total bigint NOT NULL CHECK (total >= 0),
        currency char(3) NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        deleted_at timestamptz(3),
        version integer NOT NULL DEFAULT 1
      )`);
    const orderSorts = ['created_at', 'updated_at', 'total', 'status'];
    await createSortIndexes(queryRunner, 'orders', [
      ...orderSorts,
      ...orderSorts.map((sort) => `user_id, ${sort}`),
      'status, created_at',
      'status, total',
    ]);
    await queryRunner.query(`
      CREATE TABLE order_items (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        order_id uuid NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
        product_id uuid NOT NULL REFERENCES products (id),
        position integer NOT NULL,
        sku varchar(64) NOT NULL,
        name varchar(200) NOT NULL,
        quantity integer NOT NULL CHECK (quantity > 0),
        unit_price bigint NOT NULL CHECK (unit_price >= 0),
        total bigint NOT NULL CHECK (total >= 0),
        currency char(3) NOT NULL
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX order_items_position ON order_items (order_id, position)');
    await queryRunner.query('CREATE INDEX order_items_product ON order_items (product_id)');
    await queryRunner.query(`
      CREATE TABLE accounts (
        id uuid PRIMARY KEY,
        active boolean NOT NULL,
        updated_at timestamptz(3) NOT NULL
      )`);
    await createSecretsTable(queryRunner);
    await createIdempotencyTable(queryRunner);
    await createEventTables(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropEventTables(queryRunner);
    await dropIdempotencyTable(queryRunner);
    await queryRunner.query('DROP VIEW active_orders, active_products');
    await queryRunner.query('DROP TABLE secrets, accounts, order_items, orders, cart_items, carts, products');
  }
}
