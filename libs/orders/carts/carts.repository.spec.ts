import { DataSource } from 'typeorm';
import { dataSourceOptions, uuidOf } from '#libs/database';
import { newId } from '#libs/ids';
import { createTestDatabase, templates, type TestDatabase } from '../../../test/support/database.js';
import { CartEntity } from './cart.entity.js';
import { CartsRepository } from './carts.repository.js';

const now = new Date('2026-03-02T12:00:00Z');

describe('CartsRepository', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let carts: CartsRepository;
  const statements: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase(templates.orders);
    const options = dataSourceOptions({ name: 'orders', url: database.url, entities: [CartEntity], migrations: [] });
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
    carts = new CartsRepository(dataSource);
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const createProduct = async (): Promise<string> => {
    const id = newId('prd');
    await dataSource.query(`INSERT INTO products (id, sku, name, price, currency) VALUES ($1, $2, 'Tea pot', 999, 'USD')`, [
      uuidOf('prd', id),
      id,
    ]);
    return id;
  };
  const deleteProduct = (id: string) => dataSource.query('UPDATE products SET deleted_at = now() WHERE id = $1', [uuidOf('prd', id)]);
  const fill = (userId: string, ...products: string[]) =>
    dataSource.transaction(async (manager) => {
      const cart = await carts.lock(manager, userId);
      for (const [index, id] of products.entries()) await carts.putLine(manager, cart, id, index + 1, new Date(now.getTime() + index));
      await carts.touch(manager, cart, now);
    });
  const linesOf = (userId: string) => dataSource.transaction((manager) => carts.lockLines(manager, userId));
  const empty = (userId: string) => dataSource.transaction((manager) => carts.empty(manager, userId, now));
  const read = async (userId: string) => (await carts.findMany([userId], ['items', 'total', 'version'])).get(userId);

  it('reads any number of carts by one statement', async () => {
    const users = Array.from({ length: 50 }, () => newId('usr'));
    const product = await createProduct();
    for (const user of users.slice(0, 5)) await fill(user, product);
    statements.length = 0;
    const found = await carts.findMany(users, ['items', 'version']);
    expect(statements).toHaveLength(1);
    expect(users.map((user) => found.get(user)?.items.length)).toEqual([...Array(5).fill(1), ...Array(45).fill(0)]);
  });

  it('reads no lines and no columns that are not asked for', async () => {
    const user = newId('usr');
    statements.length = 0;
    expect((await carts.findMany([user], ['id', 'version'])).get(user)).toEqual({
      id: user.replace('usr_', 'crt_'),
      userId: user,
      version: 1,
    });
    expect(statements[0]).not.toMatch(/cart_items|products|created_at|updated_at/);
  });

  it('dates a cart that was never written like its user', async () => {
    const user = 'usr_01h455vb4pex5vsknk084sn02q';
    const cart = (await carts.findMany([user], ['createdAt', 'updatedAt'])).get(user);
    expect(cart).toMatchObject({ createdAt: '2023-06-30T03:34:18.518Z', updatedAt: '2023-06-30T03:34:18.518Z' });
    const latest = 'usr_7zzzzzzzzzzzzzzzzzzzzzzzzz';
    expect((await carts.findMany([latest], ['createdAt'])).get(latest)?.createdAt).toBe('9999-12-31T23:59:59.999Z');
  });

  describe('lockLines', () => {
    it('answers what is for sale, in the order of its adding', async () => {
      const user = newId('usr');
      const [pot, cup, jug] = [await createProduct(), await createProduct(), await createProduct()];
      await fill(user, jug, pot, cup);
      await deleteProduct(pot);
      expect(await linesOf(user)).toEqual([
        { productId: jug, quantity: 1 },
        { productId: cup, quantity: 3 },
      ]);
    });

    it('answers none for a cart that was never written', async () => {
      expect(await linesOf(newId('usr'))).toEqual([]);
    });

    it('keeps others from the cart until the transaction ends', async () => {
      const user = newId('usr');
      const product = await createProduct();
      await fill(user, product);
      let filled = false;
      await dataSource.transaction(async (manager) => {
        await carts.lockLines(manager, user);
        const filling = dataSource.transaction(async (other) => {
          await other.query(`SET LOCAL lock_timeout = '50ms'`);
          await carts.lock(other, user);
          filled = true;
        });
        await expect(filling).rejects.toThrow('lock timeout');
      });
      expect(filled).toBe(false);
    });
  });

  describe('empty', () => {
    it('takes out every line and moves the version', async () => {
      const user = newId('usr');
      await fill(user, await createProduct());
      await empty(user);
      expect(await read(user)).toMatchObject({ items: [], total: { amount: '0.00', currency: 'USD' }, version: 3 });
    });

    it('leaves a cart that is empty already', async () => {
      const user = newId('usr');
      await fill(user);
      await empty(user);
      expect(await read(user)).toMatchObject({ version: 2 });
      await empty(newId('usr'));
    });
  });
});
