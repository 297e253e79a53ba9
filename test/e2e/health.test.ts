import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { rest } from '../support/client.js';
import { createTandemDatabases, runAsAdmin, type TandemDatabases } from '../support/database.js';
import { waitFor } from '../support/processes.js';
import { describeWithRedis, startRedis, type TestServer } from '../support/servers.js';
import { sharedTandem, startTandem, type TestTandem } from '../support/tandem.js';
import { topology } from '../support/test-run.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
const up = { status: 'up', latency: expect.any(Number) };

/** A Redis that has just been connected to is not used at once. */
const isHealthy = (url: string) => waitFor('health', async () => (await rest(url).get('/health')).body.status === 'healthy');

describe('health', () => {
  it('reports in the guidelines’ shape', async () => {
    await isHealthy(sharedTandem().url);
    const { status, headers, body } = await rest(sharedTandem().url).get('/health');
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'healthy',
      version,
      timestamp: expect.any(String),
      checks: { database: up, cache: up, queue: { ...up, lag: expect.any(Number) } },
    });
    expect(Math.abs(Date.now() - Date.parse(body.timestamp))).toBeLessThan(10_000);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each(['live', 'ready', 'startup'])('%s is up, without a token and with a bad one', async (probe) => {
    const api = rest(sharedTandem().url);
    for (const options of [{}, { token: 'nonsense' }]) {
      const { status, body } = await api.get(`/health/${probe}`, options);
      expect([status, body]).toEqual([200, { status: 'up' }]);
    }
    expect((await api.head(`/health/${probe}`)).status).toBe(200);
  });

  it('says nothing of how it is built', async () => {
    const { body } = await rest(sharedTandem().url).get('/health');
    expect(JSON.stringify(body)).not.toMatch(/postgres|127\.0\.0\.1|localhost|tmp|Error/i);
  });

  describe('when a database is lost', () => {
    /** One process cannot go on without one of its databases; a gateway goes on with the service that has its own. */
    const lost =
      topology === 'single'
        ? { code: 503, status: 'unhealthy', ready: [503, { status: 'down' }] }
        : { code: 200, status: 'degraded', ready: [200, { status: 'up' }] };
    let databases: TandemDatabases;
    let tandem: TestTandem;
    let api: ReturnType<typeof rest>;
    const nameOf = (url: string) => new URL(url).pathname.slice(1);

    async function lose(database: string): Promise<void> {
      await runAsAdmin(`ALTER DATABASE ${database} WITH ALLOW_CONNECTIONS false`);
      await runAsAdmin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`);
    }

    beforeAll(async () => {
      databases = await createTandemDatabases();
      tandem = await startTandem({ USERS_DATABASE_URL: databases.usersUrl, ORDERS_DATABASE_URL: databases.ordersUrl });
      api = rest(tandem.url);
      await isHealthy(tandem.url);
    });
    afterAll(async () => {
      await tandem.stop();
      await databases.drop();
    });

    it.each(['users', 'orders'])('%s: it says so, lives on, fails with a retryable error and recovers by itself', async (name) => {
      const database = nameOf(name === 'users' ? databases.usersUrl : databases.ordersUrl);
      await lose(database);
      const report = await api.get('/health');
      const checks = {
        database: { status: 'down', latency: expect.any(Number) },
        cache: up,
        queue: expect.objectContaining({ status: 'down', latency: expect.any(Number) }),
      };
      expect([report.status, report.body]).toEqual([lost.code, { status: lost.status, version, timestamp: expect.any(String), checks }]);
      const [live, ready] = [await api.get('/health/live'), await api.get('/health/ready')];
      expect([live.status, live.body]).toEqual([200, { status: 'up' }]);
      expect([ready.status, ready.body]).toEqual(lost.ready);
      const input = { email: 'a@b.example', password: 'password' };
      const failed = await (name === 'users' ? api.post('/v1/auth/login', { body: input }) : api.get('/v1/products?limit=7'));
      expect([failed.status, failed.body.error, failed.headers.get('retry-after')]).toEqual([
        503,
        expect.objectContaining({ code: 'UNAVAILABLE', details: [] }),
        '1',
      ]);
      const query =
        name === 'users'
          ? 'mutation ($input: LoginInput!) { login(input: $input) { tokenType } }'
          : '{ products(first: 7) { nodes { id } } }';
      const overGraphql = await api.post('/graphql', { body: { query, ...(name === 'users' && { variables: { input } }) } });
      expect(overGraphql.body.errors[0].extensions).toMatchObject({ code: 'UNAVAILABLE', status: 503 });
      await runAsAdmin(`ALTER DATABASE ${database} WITH ALLOW_CONNECTIONS true`);
      await waitFor('health', async () => (await api.get('/health')).body.status === 'healthy');
      expect((await api.get('/health/ready')).status).toBe(200);
      expect((await api.get('/v1/products')).status).toBe(200);
      expect(tandem.logs()).not.toMatch(/uncaught|unhandled/i);
    });

    it('a table that does not answer degrades the report within seconds, and does not hang it', async () => {
      const client = new Client({ connectionString: databases.ordersUrl });
      await client.connect();
      try {
        await client.query('BEGIN');
        await client.query('LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE');
        const started = Date.now();
        const { status, body } = await api.get('/health');
        expect([status, body.status, body.checks.queue.status, body.checks.database.status]).toEqual([200, 'degraded', 'down', 'up']);
        expect(Date.now() - started).toBeLessThan(4000);
        expect((await api.get('/health/ready')).status).toBe(200);
      } finally {
        await client.end();
      }
      await waitFor('health', async () => (await api.get('/health')).body.status === 'healthy');
    });
  });
});

describeWithRedis('health with Redis', () => {
  let redis: TestServer;
  let tandem: TestTandem;
  beforeAll(async () => {
    redis = await startRedis();
    tandem = await startTandem({ REDIS_URL: redis.url });
  });
  afterAll(async () => {
    await tandem.stop();
    await redis.stop();
  });

  it.each(['killed', 'frozen'])('is degraded but ready while Redis is %s, and healthy again by itself', async (how) => {
    const api = rest(tandem.url);
    await waitFor('health', async () => (await api.get('/health')).body.status === 'healthy');
    if (how === 'killed') await redis.kill();
    else redis.pause();
    const report = await waitFor('degraded health', async () => {
      const answer = await api.get('/health');
      return answer.body.status === 'degraded' ? answer : null;
    });
    expect([report.status, report.body.checks]).toEqual([
      200,
      expect.objectContaining({ database: up, cache: { status: 'down', latency: expect.any(Number) } }),
    ]);
    expect((await api.get('/health/ready')).status).toBe(200);
    const started = Date.now();
    expect((await api.get('/v1/products')).status).toBe(200);
    expect(Date.now() - started).toBeLessThan(1000);
    if (how === 'killed') await redis.restart();
    else redis.resume();
    await waitFor('health', async () => (await api.get('/health')).body.status === 'healthy');
  });

  it('starts without Redis', async () => {
    const alone = await tandem.startFront({ REDIS_URL: 'redis://127.0.0.1:1' });
    const { body } = await rest(alone.url).get('/health');
    expect(body.status).toBe('degraded');
    expect((await rest(alone.url).get('/v1/products')).status).toBe(200);
    expect(await alone.stop('SIGTERM')).toBe(0);
  });
});
