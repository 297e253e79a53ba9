// `npm run bench`: Tandem against its floor, in one run, as ratios.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.mjs';
import { measure } from './load.mjs';
import { json, logIn, median, start } from './processes.mjs';

const root = join(fileURLToPath(import.meta.url), '../../..');
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);

process.chdir(root);
await build();
const { startEmbeddedPostgres } = await import('../../dist/libs/embedded-postgres/index.js');
const dataDir = await mkdtemp(join(tmpdir(), 'tandem-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir, databases: ['users', 'orders'] });
const env = {
  ...process.env,
  PORT: '0',
  DATA_DIR: dataDir,
  USERS_DATABASE_URL: postgres.urlOf('users'),
  ORDERS_DATABASE_URL: postgres.urlOf('orders'),
  LOG_LEVEL: 'warn',
  // As it is deployed: graphql-js checks more elsewhere.
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  JWT_KEYS_FILE: join(dataDir, 'jwt.json'),
  DEMO_DATA: 'true',
  RATE_LIMIT_IP: '1000000000',
  RATE_LIMIT_USER: '1000000000',
};

async function compare(name, tandem, floor) {
  const results = { tandem: [], floor: [] };
  for (const target of [tandem, floor]) await measure(target.pid, target.call, { seconds: 2 });
  for (let round = 0; round < rounds; round += 1) {
    results.tandem.push(await measure(tandem.pid, tandem.call, { seconds }));
    results.floor.push(await measure(floor.pid, floor.call, { seconds }));
  }
  const of = (side, key) => median(results[side].map((result) => result[key]));
  const cpu = of('tandem', 'cpuMs') / of('floor', 'cpuMs');
  const throughput = of('tandem', 'perSecond') / of('floor', 'perSecond');
  console.log(`${name.padEnd(44)} CPU per request ${cpu.toFixed(2)}×   throughput ${throughput.toFixed(2)}×`);
}

const servers = [];
try {
  execFileSync(process.execPath, ['scripts/keys-rotate.mjs'], { env });
  const tandem = await start('dist/apps/tandem/main.js', env);
  servers.push(tandem);
  const floor = await start('test/bench/floor.mjs', env);
  servers.push(floor);
  const headers = await logIn(tandem.url);
  const me = await json(await fetch(`${tandem.url}/v1/users/me`, { headers }));
  const orders = await json(await fetch(`${tandem.url}/v1/users/me/orders`, { headers }));
  const products = await json(await fetch(`${tandem.url}/v1/products`));
  const { decodeId } = await import('../../dist/libs/ids/index.js');
  const product = products.data[0].id;
  const order = orders.data[0].id;
  const rest = (path) => ({ pid: tandem.pid, call: { url: `${tandem.url}${path}`, headers } });
  const bare = (path) => ({ pid: floor.pid, call: { url: `${floor.url}${path}` } });
  const graphql = (query) => ({
    pid: tandem.pid,
    call: {
      url: `${tandem.url}/graphql`,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    },
  });
  const barePaths = {
    product: bare(`/products/${decodeId('prd', product)}`),
    order: bare(`/orders/${decodeId('ord', order)}`),
    products: bare('/products'),
    orders: bare(`/users/${decodeId('usr', me.id)}/orders`),
    ordersWithItems: bare(`/users/${decodeId('usr', me.id)}/orders-with-items`),
  };
  console.log(`Tandem against bare Fastify + pg with the same SQL (median of ${rounds} rounds of ${seconds} s, 16 connections)`);
  await compare('REST, GET one product', rest(`/v1/products/${product}`), barePaths.product);
  await compare('REST, GET one order with its items', rest(`/v1/orders/${order}`), barePaths.order);
  await compare('REST, GET a page of products', rest('/v1/products'), barePaths.products);
  await compare('REST, GET a page of orders', rest('/v1/users/me/orders'), barePaths.orders);
  await compare(
    'GraphQL, one product',
    graphql(`{ product(id: "${product}") { id sku name price { amount currency } stock version } }`),
    barePaths.product,
  );
  await compare(
    'GraphQL, one order with its items',
    graphql(`{ order(id: "${order}") { id status total { amount currency } items { id name quantity } } }`),
    barePaths.order,
  );
  await compare(
    'GraphQL, a page of orders with their items',
    graphql('{ me { orders(first: 20) { totalCount nodes { id status total { amount currency } createdAt items { name quantity } } } } }'),
    barePaths.ordersWithItems,
  );
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
