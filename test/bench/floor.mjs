// The floor that Tandem is measured against: bare Fastify and pg with the same statements, and nothing else.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.ORDERS_DATABASE_URL, max: 20 });
const fastify = Fastify();

const one =
  'SELECT id, sku, name, description, price, currency, stock, created_at, updated_at, version FROM products WHERE id = $1 AND deleted_at IS NULL';
fastify.get('/products/:id', async ({ params }) => (await pool.query(one, [params.id])).rows[0]);

const order =
  'SELECT id, user_id, status, total, currency, created_at, updated_at, version FROM orders WHERE id = $1 AND deleted_at IS NULL';
const items = 'SELECT id, product_id, sku, name, quantity, unit_price, total FROM order_items WHERE order_id = $1 ORDER BY position';
fastify.get('/orders/:id', async ({ params }) => {
  const [found, lines] = await Promise.all([pool.query(order, [params.id]), pool.query(items, [params.id])]);
  return { ...found.rows[0], items: lines.rows };
});

const products = `SELECT id, sku, name, description, price, currency, stock, created_at, updated_at, version FROM products
  WHERE deleted_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 21`;
const productCount = 'SELECT count(*) FROM (SELECT 1 FROM products WHERE deleted_at IS NULL LIMIT 10001) counted';
fastify.get('/products', async () => {
  const [page, total] = await Promise.all([pool.query(products), pool.query(productCount)]);
  return { data: page.rows.slice(0, 20), pagination: { total: Number(total.rows[0].count) } };
});

const list = `SELECT id, user_id, status, total, currency, created_at, updated_at, version FROM orders
  WHERE deleted_at IS NULL AND user_id = $1 ORDER BY created_at DESC, id DESC LIMIT 21`;
const count = 'SELECT count(*) FROM (SELECT 1 FROM orders WHERE deleted_at IS NULL AND user_id = $1 LIMIT 10001) counted';
const linesOf = 'SELECT order_id, name, quantity FROM order_items WHERE order_id = ANY($1) ORDER BY order_id, position';

async function pageOf(userId) {
  const [page, total] = await Promise.all([pool.query(list, [userId]), pool.query(count, [userId])]);
  return { data: page.rows.slice(0, 20), pagination: { total: Number(total.rows[0].count) } };
}
fastify.get('/users/:id/orders', ({ params }) => pageOf(params.id));
fastify.get('/users/:id/orders-with-items', async ({ params }) => {
  const { data, pagination } = await pageOf(params.id);
  const { rows } = await pool.query(linesOf, [data.map(({ id }) => id)]);
  return { data: data.map((each) => ({ ...each, items: rows.filter(({ order_id }) => order_id === each.id) })), pagination };
});

await fastify.listen({ port: 0, host: '127.0.0.1' });
console.log(`ready on http://127.0.0.1:${fastify.server.address().port}`);
