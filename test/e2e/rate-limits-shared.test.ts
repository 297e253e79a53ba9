import { randomUUID } from 'node:crypto';
import { rest } from '../support/client.js';
import { createTandemDatabases, type TandemDatabases } from '../support/database.js';
import type { Launched } from '../support/launch.js';
import { describeWithRedis, startRedis, type TestServer } from '../support/servers.js';
import { startTandem, type TestTandem } from '../support/tandem.js';
import { from, limits } from './rate-limit-clients.js';

describeWithRedis('rate limits of two instances on one Redis', () => {
  let redis: TestServer;
  let databases: TandemDatabases;
  let tandem: TestTandem;
  let second: Launched;

  beforeAll(async () => {
    [redis, databases] = await Promise.all([startRedis(), createTandemDatabases()]);
    const env = {
      ...limits,
      RATE_LIMIT_IP: '10',
      REDIS_URL: redis.url,
      USERS_DATABASE_URL: databases.usersUrl,
      ORDERS_DATABASE_URL: databases.ordersUrl,
    };
    tandem = await startTandem(env);
    second = await tandem.startFront();
  });
  afterAll(async () => {
    await second.stop('SIGTERM');
    await tandem.stop();
    await Promise.all([redis.stop(), databases.drop()]);
  });

  it('share one budget, and go on without Redis', async () => {
    const headers = from();
    const call = (index: number) =>
      rest(index % 2 === 0 ? tandem.url : second.url).get(`/v1/products?limit=1&name=${randomUUID()}`, { headers });
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => call(index)));
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
    await redis.kill();
    const after = await Promise.all([call(0), call(1)]);
    expect(after.map(({ status }) => status)).toEqual([429, 429]);
    const other = from();
    const alone = await Promise.all(Array.from({ length: 15 }, () => rest(tandem.url).get('/v1/products', { headers: other })));
    expect(alone.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(alone.filter(({ status }) => status === 429)).toHaveLength(5);
  });
});
