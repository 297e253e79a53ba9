import { Client } from 'pg';

/** What must hold in a database whatever was asked of it: each query lists what breaks the rule. */
const usersRules: Record<string, string> = {
  'living users share no address': `SELECT lower(email) FROM users WHERE deleted_at IS NULL GROUP BY 1 HAVING count(*) > 1`,
  'deleted users have no sessions': `SELECT s.id FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.deleted_at IS NOT NULL`,
  'versions start at 1': `SELECT id FROM users WHERE version < 1`,
  'nothing changes before it is there': `SELECT id FROM users WHERE updated_at < created_at`,
  'no event is parked': `SELECT * FROM dead_letters`,
};

const ordersRules: Record<string, string> = {
  'stock is never negative': `SELECT id FROM products WHERE stock < 0`,
  'an order costs what its items cost': `SELECT o.id, o.total, sum(i.unit_price * i.quantity) FROM orders o LEFT JOIN order_items i ON i.order_id = o.id
    GROUP BY o.id HAVING o.total IS DISTINCT FROM sum(i.unit_price * i.quantity)`,
  'an order has items': `SELECT id FROM orders o WHERE NOT EXISTS (SELECT 1 FROM order_items i WHERE i.order_id = o.id)`,
  'an order has a product once': `SELECT order_id FROM order_items GROUP BY order_id, product_id HAVING count(*) > 1`,
  'items belong to an order and a product': `SELECT i.id FROM order_items i LEFT JOIN orders o ON o.id = i.order_id LEFT JOIN products p ON p.id = i.product_id WHERE o.id IS NULL OR p.id IS NULL`,
  'a cart has one currency': `SELECT cart_id FROM cart_items GROUP BY cart_id HAVING count(DISTINCT currency) > 1`,
  'living products share no sku': `SELECT sku FROM products WHERE deleted_at IS NULL GROUP BY 1 HAVING count(*) > 1`,
  'nothing changes before it is there': `SELECT id FROM orders WHERE updated_at < created_at UNION ALL SELECT id FROM products WHERE updated_at < created_at`,
  'no event is parked': `SELECT * FROM dead_letters`,
};

async function broken(url: string, rules: Record<string, string>): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const found: string[] = [];
    for (const [rule, sql] of Object.entries(rules)) {
      const { rows } = await client.query(sql);
      if (rows.length > 0) found.push(`${rule}, but: ${JSON.stringify(rows.slice(0, 3))}`);
    }
    return found;
  } finally {
    await client.end();
  }
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Whether every event has reached those who wait for it. */
export async function isQuiet(databases: readonly string[]): Promise<boolean> {
  const sql = `SELECT (SELECT count(*) FROM outbox WHERE published_at IS NULL)::int AS open`;
  const counts = await Promise.all(databases.map((url) => query<{ open: number }>(url, sql)));
  return counts.every(([row]) => row?.open === 0);
}

/** The rules that do not hold: of each database, and of what the two say of each other. */
export async function brokenInvariants(usersUrl: string, ordersUrl: string): Promise<string[]> {
  const found = [...(await broken(usersUrl, usersRules)), ...(await broken(ordersUrl, ordersRules))];
  const users = new Map(
    (await query<{ id: string; living: boolean }>(usersUrl, 'SELECT id, deleted_at IS NULL AS living FROM users')).map(({ id, living }) => [
      id,
      living,
    ]),
  );
  const buyers = await query<{ user_id: string }>(ordersUrl, 'SELECT DISTINCT user_id FROM orders');
  const strangers = buyers.filter(({ user_id }) => !users.has(user_id));
  if (strangers.length > 0) found.push(`an order belongs to a user, but: ${JSON.stringify(strangers.slice(0, 3))}`);
  return found;
}
