import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { expectOk, graphql, login, registerMember, rest, type TestUser } from '../support/client.js';
import { createTandemDatabases, untilBlocked } from '../support/database.js';
import { findFreePort, waitFor } from '../support/processes.js';
import { describeWithNats, describeWithRedis, startNats, startRedis } from '../support/servers.js';
import { createDataDir, nodeSplit, npmSplit, processesIn, processesOf, type Run, start } from './launcher.js';

/** The addresses of what is behind the gateway, as the welcome has them. */
const partsOf = (logs: string) =>
  Object.fromEntries([...logs.matchAll(/^ {4}(\S.*?) {2,}(\w+:\/\/\S+)$/gm)].map(([, name, url]) => [name, url]));

async function welcomed(run: Run): Promise<string> {
  const url = await run.ready();
  await waitFor('the welcome', () => run.logs().includes('Stop with Ctrl-C'));
  return url;
}

/** Orders a demo product, over REST or GraphQL, and answers the order's id. */
async function orderOverRest(url: string, { token }: TestUser, productId: string): Promise<string> {
  expectOk(await rest(url).put(`/v1/users/me/cart/items/${productId}`, { token, body: { quantity: 1 } }));
  return expectOk(await rest(url).post('/v1/users/me/orders', { token, body: {} })).id;
}

/** The answer names the user, for which the gateway asks the User Service once the Order Service has answered. */
async function orderOverGraphql(url: string, { email, token }: TestUser, productId: string): Promise<string> {
  const mutation = 'mutation ($input: CheckoutInput!) { checkout(input: $input) { id user { email } items { product { id } } } }';
  const { data, errors } = await graphql(url)(mutation, { input: { items: [{ productId, quantity: 1 }] } }, { token });
  expect(errors).toBeUndefined();
  expect(data.checkout.user.email).toBe(email);
  return data.checkout.id;
}

async function expectOrders(url: string, { email, password }: TestUser, ids: string[]): Promise<void> {
  const { accessToken: token } = await login(email, password, url);
  const { data } = expectOk(await rest(url).get('/v1/users/me/orders', { token }));
  expect(data.map(({ id }: { id: string }) => id).sort()).toEqual([...ids].sort());
}

async function expectAllToEnd(dataDir: string): Promise<void> {
  await waitFor('no process to be left', () => processesIn(dataDir).length === 0);
}

/** Kills a part of a run, which is to end with it and to say why. */
async function expectTheEndOf(command: string, run: Run, dataDir: string, message: string): Promise<void> {
  for (const pid of processesOf(dataDir, command)) process.kill(Number(pid), 'SIGKILL');
  expect(await run.exited).toBe(1);
  expect(run.logs()).toContain(message);
  await expectAllToEnd(dataDir);
}

/** Stops a run as Ctrl-C does while a checkout waits for a row, which is to be answered all the same. */
async function stopDuringCheckout(
  run: Run,
  dataDir: string,
  url: string,
  member: TestUser,
  product: { id: string; sku: string },
): Promise<string> {
  const client = new Client(`postgres://tandem@localhost/orders?host=${dataDir}/postgres`);
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT 1 FROM products WHERE sku = $1 FOR UPDATE', [product.sku]);
  const checkout = orderOverGraphql(url, member, product.id);
  await untilBlocked(client);
  run.signal('SIGINT');
  await waitFor('new connections to be refused', () =>
    rest(url)
      .get('/health/live')
      .then(
        () => false,
        () => true,
      ),
  );
  await client.query('ROLLBACK');
  await client.end();
  return checkout;
}

describeWithRedis('npm run start:split, with Redis', () => {
  describeWithNats('and NATS', () => {
    it('from nothing to orders over both protocols; Ctrl-C, kill -9 and a taken folder cost no data; the end of a server is that of all', async () => {
      const dataDir = createDataDir();
      const env = { DATA_DIR: dataDir, PORT: String(await findFreePort()) };

      const first = start(env, npmSplit);
      const url = await welcomed(first);
      expect(url).toBe(`http://127.0.0.1:${env.PORT}`);
      const { 'User Service': users = '', 'Order Service': orders = '', ...servers } = partsOf(first.logs());
      expect(Object.keys(servers)).toEqual(expect.arrayContaining(['Redis', 'NATS']));
      for (const base of [url, users, orders]) {
        for (const path of ['/health/live', '/health/ready', '/health/startup', '/metrics']) {
          expect([base, path, (await rest(base).get(path)).status]).toEqual([base, path, 200]);
        }
      }
      for (const [base, database] of [
        [users, 'users'],
        [orders, 'orders'],
      ] as const) {
        expect((await rest(base).get('/metrics')).body).toMatch(
          new RegExp(`^tandem_outbox_pending_events\\{.*"${database}".*\\} \\d+$`, 'm'),
        );
      }
      // Broker and cache are connected to in the background, from the start on.
      await waitFor('health', async () => (await rest(url).get('/health')).body.status === 'healthy');
      await login('ada@example.com', 'tandem-demo-ada', url);
      const [product] = expectOk(await rest(url).get('/v1/products?inStock=true')).data;
      const member = await registerMember(url);
      const ids = [await orderOverRest(url, member, product.id), await orderOverGraphql(url, member, product.id)];
      await expectOrders(url, member, ids);

      const intruder = start({ ...env, PORT: '0' }, nodeSplit);
      expect(await intruder.exited).toBe(1);
      expect(intruder.logs()).toMatch(/is in use by another Tandem \(pid \d+\).*DATA_DIR/s);
      expect(expectOk(await rest(url).get('/health')).status).toBe('healthy');

      ids.push(await stopDuringCheckout(first, dataDir, url, member, product));
      expect(await first.exited).toBe(0);
      expect(first.logs()).not.toMatch(/"level":"(warn|error|fatal)"/);
      expect(processesIn(dataDir)).toEqual([]);

      const second = start(env, npmSplit);
      await second.ready();
      await expectOrders(url, member, ids);
      ids.push(await orderOverRest(url, member, product.id));
      second.signal('SIGKILL');
      await second.exited;

      // At once: what the killed one has left is still ending.
      const third = start(env, nodeSplit);
      await third.ready();
      await expectOrders(url, member, ids);
      await expectTheEndOf('nats-server', third, dataDir, 'The NATS has ended');
    }, 300_000);

    it('the end of a service is that of all', async () => {
      const dataDir = createDataDir();
      const run = start({ DATA_DIR: dataDir, PORT: '0', DEMO_DATA: 'false' }, nodeSplit);
      await run.ready();
      await expectTheEndOf('orders-service/main.js', run, dataDir, 'The Order Service has ended');
    }, 120_000);

    it('uses the servers that it is given, and leaves them alone', async () => {
      const [databases, redis, nats] = await Promise.all([createTandemDatabases(), startRedis(), startNats()]);
      const dataDir = createDataDir();
      const env = {
        DATA_DIR: dataDir,
        PORT: '0',
        DEMO_DATA: 'false',
        USERS_DATABASE_URL: databases.usersUrl,
        ORDERS_DATABASE_URL: databases.ordersUrl,
        REDIS_URL: redis.url,
        NATS_URL: nats.url,
        // Nothing is to be found there.
        PATH: dataDir,
      };
      const run = start(env, nodeSplit);
      await registerMember(await run.ready());
      await waitFor('the mail', () => readdirSync(dataDir).includes('mail'));
      expect(readdirSync(dataDir).sort()).toEqual(['keys', 'mail', 'split.pids']);
      run.child.kill('SIGTERM');
      expect(await run.exited).toBe(0);
      expect(processesIn(dataDir)).toEqual([]);
      await Promise.all([databases.drop(), redis.stop(), nats.stop()]);
    }, 120_000);
  });
});

describe('npm run start:split', () => {
  const refusal = async (env: Record<string, string>) => {
    const dataDir = createDataDir();
    const run = start({ DATA_DIR: dataDir, PORT: '0', ...env }, nodeSplit);
    expect(await run.exited).toBe(1);
    expect(run.logs()).not.toMatch(/\n\s+at /);
    expect(readdirSync(dataDir)).toEqual([]);
    return run.logs();
  };

  it('names what it misses on PATH, the package that has it, and the variable that replaces it', async () => {
    expect(await refusal({ PATH: createDataDir() })).toMatch(/There is no redis-server on PATH.* package redis-server.* REDIS_URL/);
  });

  it('names a taken port at once, before anything is started', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    expect(await refusal({ PORT: String(port) })).toMatch(new RegExp(`Port ${String(port)} .*is taken.*PORT=`));
    squatter.close();
  });

  it('says why a server cannot start, and stops the others', async () => {
    const [dataDir, bin] = [createDataDir(), createDataDir()];
    writeFileSync(join(bin, 'redis-server'), '#!/bin/sh\necho The port is haunted; exit 3', { mode: 0o755 });
    writeFileSync(join(bin, 'nats-server'), '#!/bin/sh\nexec sleep 60', { mode: 0o755 });
    const run = start({ DATA_DIR: dataDir, PORT: '0', PATH: `${bin}:${String(process.env['PATH'])}` }, nodeSplit);
    expect(await run.exited).toBe(1);
    expect(run.logs()).toContain('The Redis could not start (status 3).\nThe port is haunted\n');
    expect(processesIn(dataDir)).toEqual([]);
  });

  it('refuses a wrong configuration with every mistake, once', async () => {
    const logs = await refusal({ LOG_LEVEL: 'loud', RATE_LIMIT_IP: '0', SERVICE_TOKEN: 'short', NATS_URL: 'http://x' });
    for (const name of ['LOG_LEVEL', 'RATE_LIMIT_IP', 'SERVICE_TOKEN', 'NATS_URL']) expect(logs.split(`${name}: `)).toHaveLength(2);
  });
});
