import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, uuidOf } from '#libs/database';
import { AppError } from '#libs/errors';
import { newId } from '#libs/ids';
import { createTestDatabase, templates, type TestDatabase, untilBlocked } from '../../../test/support/database.js';
import { ProductEntity } from './product.entity.js';
import { ProductsRepository } from './products.repository.js';
import type { StockLine } from './stock.js';

const created = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-02T12:00:00Z');

describe('ProductsRepository', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let products: ProductsRepository;
  const statements: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase(templates.orders);
    const options = dataSourceOptions({ name: 'orders', url: database.url, entities: [ProductEntity], migrations: [] });
    const ignore = () => undefined;
    const logger = {
      logQuery: (sql: string) => void statements.push(sql),
      logQueryError: ignore,
      logQuerySlow: ignore,
      logSchemaBuild: ignore,
      logMigration: ignore,
      log: ignore,
    };
    dataSource = await new DataSource({ ...options, logging: ['query'], logger }).initialize();
    products = new ProductsRepository(dataSource);
    await products.onModuleInit();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const insert = async (changes: Partial<ProductEntity> = {}): Promise<string> => {
    const id = newId('prd');
    const row = { id, sku: id, name: 'Tea pot', description: 'Holds a litre', price: 999, currency: 'USD', stock: 10, version: 1 };
    await products.insert(dataSource.manager, { ...row, createdAt: created, updatedAt: created, deletedAt: null, ...changes });
    return id;
  };
  const take = (lines: StockLine[]) => dataSource.transaction((manager) => products.takeStock(manager, lines, later));
  const read = (id: string) => products.getIn(dataSource.manager, id);

  it('reads no column that is not asked for', async () => {
    const id = await insert();
    statements.length = 0;
    expect((await products.findMany([id], ['name', 'price'])).get(id)).toEqual({
      id,
      name: 'Tea pot',
      price: { amount: '9.99', currency: 'USD' },
    });
    expect(statements).toHaveLength(1);
    expect(statements[0]).toContain('"price"');
    expect(statements[0]).not.toMatch(/description|stock|sku|created_at|version/);
  });

  describe('takeStock', () => {
    it('takes every line and answers what an order keeps', async () => {
      const [pot, cup] = [await insert(), await insert({ name: 'Cup', price: 250, currency: 'EUR', stock: 3 })];
      const taken = await take([
        { productId: cup, quantity: 3 },
        { productId: pot, quantity: 4 },
      ]);
      expect(taken.get(cup)).toEqual({ productId: cup, sku: cup, name: 'Cup', price: 250, currency: 'EUR' });
      expect(taken.get(pot)).toMatchObject({ name: 'Tea pot', price: 999 });
      expect(await read(cup)).toMatchObject({ stock: 0, version: 2, updatedAt: later.toISOString(), createdAt: created.toISOString() });
      expect(await read(pot)).toMatchObject({ stock: 6, version: 2 });
    });

    it('takes nothing where one line is short, and names every short one', async () => {
      const [pot, cup, jug] = [await insert({ stock: 1 }), await insert(), await insert({ stock: 0 })];
      const order = take([
        { productId: pot, quantity: 2 },
        { productId: cup, quantity: 1 },
        { productId: jug, quantity: 1 },
      ]);
      await expect(order).rejects.toMatchObject({
        code: 'OUT_OF_STOCK',
        details: [
          { field: 'items.0.quantity', message: `only 1 of "Tea pot" (${pot}) are left` },
          { field: 'items.2.quantity', message: `only 0 of "Tea pot" (${jug}) are left` },
        ],
      });
      expect(await read(cup)).toMatchObject({ stock: 10, version: 1 });
    });

    it('knows no deleted, no unknown and no malformed product', async () => {
      const [pot, deleted, unknown] = [await insert(), await insert({ deletedAt: created }), newId('prd')];
      const order = take([pot, deleted, unknown, 'prd_nonsense'].map((productId) => ({ productId, quantity: 1 })));
      await expect(order).rejects.toMatchObject({
        code: 'UNKNOWN_PRODUCT',
        details: [{ field: 'items.1.productId' }, { field: 'items.2.productId' }, { field: 'items.3.productId' }],
      });
    });

    it('never oversells, and never deadlocks whatever the order of the lines', async () => {
      const [pot, cup] = [await insert({ stock: 10 }), await insert({ stock: 10 })];
      const lines = [pot, cup].map((productId) => ({ productId, quantity: 1 }));
      const orders = Array.from({ length: 30 }, (_, index) => take(index % 2 ? lines : [...lines].reverse()));
      const outcomes = (await Promise.allSettled(orders)).map((outcome) =>
        outcome.status === 'fulfilled' ? 'taken' : (outcome.reason as AppError).code,
      );
      expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(10);
      expect(outcomes.filter((outcome) => outcome === 'OUT_OF_STOCK')).toHaveLength(20);
      expect(await read(pot)).toMatchObject({ stock: 0, version: 11 });
    });

    it('loses nothing where stock is taken and given back at once', async () => {
      const [pot, cup] = [await insert({ stock: 5 }), await insert({ stock: 500 })];
      const lines = [cup, pot].map((productId) => ({ productId, quantity: 1 }));
      const giveBack = () => dataSource.transaction((manager) => products.giveBackStock(manager, [...lines].reverse(), later));
      const taking = Array.from({ length: 40 }, () =>
        take(lines).then(
          () => 1,
          () => 0,
        ),
      );
      const giving = Array.from({ length: 20 }, giveBack);
      const taken = (await Promise.all(taking)).reduce<number>((sum, count) => sum + count, 0);
      await Promise.all(giving);
      expect(await read(pot)).toMatchObject({ stock: 25 - taken, version: 21 + taken });
      expect(await read(cup)).toMatchObject({ stock: 520 - taken, version: 21 + taken });
    });

    it('waits for a change of the product, and goes by what that leaves: its stock, its price and whether it is there', async () => {
      const [filled, emptied, deleted] = [await insert({ stock: 0 }), await insert({ stock: 5 }), await insert({ stock: 5 })];
      const changes: [string, string][] = [
        [filled, 'stock = 7, price = 1'],
        [emptied, 'stock = 2'],
        [deleted, 'deleted_at = now()'],
      ];
      const orders = changes.map(async ([productId, change]) => {
        const other = new Client({ connectionString: database.url });
        await other.connect();
        await other.query('BEGIN');
        await other.query(`UPDATE products SET ${change} WHERE id = $1`, [uuidOf('prd', productId)]);
        const order = take([{ productId, quantity: 3 }]).then(
          (taken) => taken.get(productId)?.price,
          (error: unknown) => [(error as AppError).code, (error as AppError).details[0]?.message],
        );
        await untilBlocked(other);
        await other.query('COMMIT');
        await other.end();
        return order;
      });
      expect(await Promise.all(orders)).toEqual([
        1,
        ['OUT_OF_STOCK', `only 2 of "Tea pot" (${emptied}) are left`],
        ['UNKNOWN_PRODUCT', `there is no product ${deleted}`],
      ]);
      expect(await read(filled)).toMatchObject({ stock: 4, version: 2, price: { amount: '0.01' } });
    });

    it('costs one statement, however many lines there are', async () => {
      const ids = await Promise.all(Array.from({ length: 20 }, () => insert()));
      statements.length = 0;
      await take(ids.map((productId) => ({ productId, quantity: 1 })));
      expect(statements.filter((sql) => sql.includes('products'))).toHaveLength(1);
    });
  });

  it('gives stock back, to deleted products too', async () => {
    const [pot, deleted] = [await insert(), await insert({ deletedAt: created, stock: 0 })];
    await dataSource.transaction((manager) =>
      products.giveBackStock(
        manager,
        [pot, deleted].map((productId) => ({ productId, quantity: 2 })),
        later,
      ),
    );
    expect(await read(pot)).toMatchObject({ stock: 12, version: 2 });
    expect(await read(deleted)).toMatchObject({ stock: 2, version: 2 });
  });
});
