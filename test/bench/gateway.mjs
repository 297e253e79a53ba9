// `npm run bench:gateway`: what a request costs through the gateway, against the same request asked of the service directly.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.mjs';
import { cpuSeconds, measure } from './load.mjs';
import { freePort, json, logIn, median, start, startProgram } from './processes.mjs';

const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);

process.chdir(join(fileURLToPath(import.meta.url), '../../..'));
await build();
const { startEmbeddedPostgres } = await import('../../dist/libs/embedded-postgres/index.js');
const dataDir = await mkdtemp(join(tmpdir(), 'tandem-bench-'));
const running = [{ stop: () => rm(dataDir, { recursive: true, force: true }) }];
const keep = (server) => (running.push(server), server);

try {
  const postgres = keep(await startEmbeddedPostgres({ dataDir, databases: ['users', 'orders'] }));
  const [redisPort, natsPort] = [await freePort(), await freePort()];
  keep(startProgram('redis-server', ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']));
  keep(
    startProgram('nats-server', ['--addr', '127.0.0.1', '--port', String(natsPort), '--jetstream', '--store_dir', join(dataDir, 'nats')]),
  );
  const env = {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    USERS_DATABASE_URL: postgres.urlOf('users'),
    ORDERS_DATABASE_URL: postgres.urlOf('orders'),
    REDIS_URL: `redis://127.0.0.1:${redisPort}`,
    NATS_URL: `nats://127.0.0.1:${natsPort}`,
    SERVICE_TOKEN: 'the-processes-of-the-benchmark-know-this',
    JWT_KEYS_FILE: join(dataDir, 'jwt.json'),
    LOG_LEVEL: 'warn',
    DEMO_DATA: 'true',
    RATE_LIMIT_IP: '1000000000',
    RATE_LIMIT_USER: '1000000000',
  };
  execFileSync(process.execPath, ['scripts/keys-rotate.mjs'], { env });
  const users = keep(await start('dist/apps/users-service/main.js', { ...env, TRUST_PROXY: 'true' }));
  const orders = keep(await start('dist/apps/orders-service/main.js', { ...env, TRUST_PROXY: 'true', USERS_SERVICE_URL: users.url }));
  const gateway = keep(await start('dist/apps/gateway/main.js', { ...env, USERS_SERVICE_URL: users.url, ORDERS_SERVICE_URL: orders.url }));
  const headers = await logIn(gateway.url);
  const { data } = await json(await fetch(`${gateway.url}/v1/users/me/orders`, { headers }));
  const callTo = ({ url }) => ({ url: `${url}/v1/orders/${data[0].id}`, headers });

  const results = { through: [], direct: [] };
  for (const server of [gateway, orders]) await measure(server.pid, callTo(server), { seconds: 2 });
  for (let round = 0; round < rounds; round += 1) {
    const before = await cpuSeconds(orders.pid);
    const { cpuMs, count } = await measure(gateway.pid, callTo(gateway), { seconds });
    results.through.push(cpuMs + (((await cpuSeconds(orders.pid)) - before) * 1000) / count);
    results.direct.push((await measure(orders.pid, callTo(orders), { seconds })).cpuMs);
  }
  const ratio = median(results.through) / median(results.direct);
  console.log(
    `GET one order through the gateway, against the Order Service directly (median of ${rounds} rounds of ${seconds} s, 16 connections)`,
  );
  console.log(`CPU per request, gateway and service together: ${ratio.toFixed(2)}×`);
} finally {
  for (const server of running.reverse()) await server.stop();
}
