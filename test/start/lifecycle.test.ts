import { chmodSync, chownSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { Client } from 'pg';
import { expectOk, login, registerMember, rest } from '../support/client.js';
import { root } from '../support/commands.js';
import { createTestDatabase } from '../support/database.js';
import { findFreePort, waitFor } from '../support/processes.js';
import { provideInfrastructure } from '../support/split.js';
import { admin, launchTandem } from '../support/tandem.js';
import { contention, createDataDir, isReachableByAll, node, npm, processesIn, type Run, start, waitedForCpu } from './launcher.js';

const demoLogins = (logs: string) =>
  [...logs.matchAll(/^\s+(\S+@\S+)\s+(\S+)\s+(member|support|admin)$/gm)].map(([, email = '', password = '', role = '']) => ({
    email,
    password,
    role,
  }));

async function expectToServe(run: Run): Promise<void> {
  const url = await run.ready();
  expect(await rest(url).get('/health')).toMatchObject({ status: 200, body: { status: 'healthy' } });
  await registerMember(url);
  run.signal('SIGINT');
  expect(await run.exited).toBe(0);
}

describe('npm start on the embedded PostgreSQL', () => {
  it('from starts that were cut short to demo data; Ctrl-C, kill -9, a taken port and a taken folder cost no data', async () => {
    const dataDir = createDataDir();
    const port = await findFreePort();
    const env = { DATA_DIR: dataDir, PORT: String(port) };

    for (const signal of ['SIGKILL', 'SIGINT'] as const) {
      const run = start(env);
      await waitFor('the folder', () => readdirSync(dataDir).includes('postgres'));
      run.signal(signal);
      // Before the server listens to signals they end it as they end any process.
      expect([0, null]).toContain(await run.exited);
      await waitFor('no process to be left', () => processesIn(dataDir).length === 0);
    }

    const first = start(env, npm);
    const url = await first.ready();
    expect(url).toBe(`http://127.0.0.1:${String(port)}`);
    await waitFor('the welcome', () => first.logs().includes('Stop with Ctrl-C'));
    const people = demoLogins(first.logs());
    expect(people.map(({ role }) => role).sort()).toEqual(['admin', 'member', 'member', 'support']);
    for (const { email, password, role } of people) {
      const { accessToken: token } = await login(email, password, url);
      expect(expectOk(await rest(url).get('/v1/users/me', { token })).role).toBe(role);
    }
    expect(expectOk(await rest(url).get('/v1/products')).data.length).toBeGreaterThan(5);
    const { email, password } = await registerMember(url);
    expect(first.logs()).not.toContain(password);

    const intruder = start({ ...env, PORT: String(await findFreePort()) });
    expect(await intruder.exited).toBe(1);
    expect(intruder.logs()).toMatch(/is in use by another Tandem \(pid \d+\).*DATA_DIR/s);
    expect(intruder.logs()).not.toMatch(/\n\s+at /);
    expect((await rest(url).get('/health')).body.status).toBe('healthy');

    first.signal('SIGINT');
    expect(await first.exited).toBe(0);
    expect(first.logs()).not.toMatch(/error|warn/i);
    expect(processesIn(dataDir)).toEqual([]);

    const squatter = createServer().listen(port, '127.0.0.1');
    const refused = start(env);
    expect(await refused.exited).toBe(1);
    expect(refused.logs()).toMatch(new RegExp(`Port ${String(port)} .*is taken.*PORT=`));
    expect(refused.logs()).not.toMatch(/\n\s+at /);
    await waitFor('no process to be left', () => processesIn(dataDir).length === 0, 5000);
    await new Promise((resolve) => squatter.close(resolve));

    const began = Date.now();
    const second = start(env, npm);
    await second.ready();
    expect(Date.now() - began - waitedForCpu(second, dataDir)).toBeLessThan(5000);
    await login(email, password, url);
    const survivor = await registerMember(url);
    second.signal('SIGKILL');
    await second.exited;

    const third = start(env, npm);
    await third.ready();
    for (const account of [{ email, password }, survivor]) await login(account.email, account.password, url);
    expect(expectOk(await rest(url).get('/v1/products')).pagination.total).toBeGreaterThan(5);
    third.signal('SIGTERM');
    expect(await third.exited).toBe(0);
    expect(processesIn(dataDir)).toEqual([]);
  }, 240_000);

  // Another account than ours needs root, and a checkout and a temporary folder that it can reach. Anything else is a plain user already.
  const canTry = process.getuid?.() === 0 && isReachableByAll(root) && isReachableByAll(tmpdir());
  it(
    canTry ? 'works as a plain user as well' : 'works as the user who runs the tests',
    async () => {
      if (!canTry) return expectToServe(start({ DATA_DIR: createDataDir(), PORT: '0', DEMO_DATA: 'false' }));
      const [, , uid, gid] = (/^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0] ?? '').split(':').map(Number);
      const dataDir = createDataDir();
      chmodSync(dataDir, 0o700);
      chownSync(dataDir, Number(uid), Number(gid));
      const run = start({ DATA_DIR: dataDir, PORT: '0', DEMO_DATA: 'false', HOME: dataDir }, node, { uid: Number(uid), gid: Number(gid) });
      await expectToServe(run);
      expect(processesIn(dataDir)).toEqual([]);
    },
    120_000,
  );
});

describe('configuration', () => {
  const refusal = async (env: Record<string, string>) => {
    const run = start({ DATA_DIR: createDataDir(), PORT: '0', ...env });
    return { code: await run.exited, logs: run.logs() };
  };

  it('that is wrong is refused with every mistake', async () => {
    const wrong = {
      PORT: 'web',
      LOG_LEVEL: 'loud',
      ADMIN_EMAIL: 'nobody',
      RATE_LIMIT_IP: '0',
      REDIS_URL: 'http://x',
      TRUST_PROXY: 'maybe',
      CORS_ORIGINS: 'shop',
      NODE_ENV: 'prod',
      SMTP_URL: 'x',
      PUBLIC_URL: 'shop.example',
    };
    const { code, logs } = await refusal(wrong);
    expect(code).toBe(1);
    for (const name of [...Object.keys(wrong), 'ADMIN_PASSWORD']) expect(logs).toMatch(new RegExp(`^\\s*${name}: `, 'm'));
    expect(logs).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['nobody listens', 'postgres://tandem:the-secret-word@127.0.0.1:1/users'],
    ['there is no such host', 'postgres://tandem:the-secret-word@no-such-host.invalid:5432/users'],
    ['there is no such database', ''],
  ])('a database that cannot be had (%s) ends the start within seconds, and the password stays secret', async (_, url) => {
    const given = new URL(url || String(process.env['TANDEM_TEST_POSTGRES_URL']));
    if (!url) {
      given.pathname = '/no_such_database';
      given.password = 'the-secret-word';
    }
    const began = Date.now();
    const { code, logs } = await refusal({ USERS_DATABASE_URL: given.href, ORDERS_DATABASE_URL: given.href });
    expect(code).toBe(1);
    expect(logs).toMatch(/Unable to connect to the database \((users|orders)\)/);
    expect(logs).not.toContain('the-secret-word');
    expect(Date.now() - began).toBeLessThan(15_000 * contention());
  });
});

describe('databases by URL', () => {
  it('take the place of the embedded PostgreSQL; instances that start at once on empty ones all come up, with one admin and one set of demo data', async () => {
    const [users, orders, shared] = await Promise.all([createTestDatabase(), createTestDatabase(), provideInfrastructure({})]);
    const env = {
      ...shared.env,
      USERS_DATABASE_URL: users.url,
      ORDERS_DATABASE_URL: orders.url,
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      DEMO_DATA: 'true',
    };
    const dataDirs = [createDataDir(), createDataDir()];
    const instances = await Promise.all(dataDirs.map((dataDir) => launchTandem({ ...env, DATA_DIR: dataDir })));
    for (const { url } of instances) await login(admin.email, admin.password, url);
    const count = async (url: string, sql: string) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query(sql);
      await client.end();
      return rows;
    };
    expect(await count(users.url, 'SELECT count(*)::int AS count, count(DISTINCT email)::int AS distinct FROM users')).toEqual([
      { count: 5, distinct: 5 },
    ]);
    const [products] = await count(orders.url, 'SELECT count(*)::int AS count, count(DISTINCT sku)::int AS distinct FROM products');
    expect(products.count).toBeGreaterThan(5);
    expect(products.distinct).toBe(products.count);
    const created = await count(users.url, `SELECT count(*)::int AS count FROM outbox WHERE type = 'user.created'`);
    expect(created[0].count).toBe(5);
    const codes = await Promise.all(instances.map((instance) => instance.stop('SIGTERM')));
    expect(codes).toEqual([0, 0]);
    for (const dataDir of dataDirs) expect(readdirSync(dataDir)).not.toContain('postgres');
    await Promise.all([users.drop(), orders.drop(), shared.stop()]);
  });
});
