import { type Deployment, type Launched, launchProcess } from './launch.js';
import { startNats, startRedis } from './servers.js';
import { topology } from './test-run.js';

/** What the processes of a split deployment share beside their databases. */
interface Infrastructure {
  env: Record<string, string>;
  stop(): Promise<void>;
}

/**
 * Starts what a split deployment needs and `overrides` do not name: two on one Redis or broker would take each other's data for theirs.
 * One process needs nothing.
 */
export async function provideInfrastructure(overrides: Record<string, string>, kind = topology): Promise<Infrastructure> {
  if (kind === 'single') return { env: {}, stop: () => Promise.resolve() };
  const [redis, nats] = await Promise.all(['REDIS_URL' in overrides ? null : startRedis(), 'NATS_URL' in overrides ? null : startNats()]);
  return {
    env: {
      SERVICE_TOKEN: 'the-processes-of-the-tests-know-each-other-by-this',
      ...(redis && { REDIS_URL: redis.url }),
      ...(nats && { NATS_URL: nats.url }),
    },
    stop: async () => {
      await Promise.all([redis?.stop(), nats?.stop()]);
    },
  };
}

/** Runs the User Service, the Order Service and the gateway, until all serve. */
export async function launchSplit(env: Record<string, string>): Promise<Deployment> {
  const started: Launched[] = [];
  const stop = async (signal: NodeJS.Signals): Promise<number> => {
    // The gateway first: what it still has in hand goes to the services.
    const codes: number[] = [];
    for (const each of started.toReversed()) codes.push(await each.stop(signal));
    return Math.max(0, ...codes);
  };
  const launch = async (name: string, own: Record<string, string>): Promise<Launched> => {
    const launched = await launchProcess(name, own);
    started.push(launched);
    return launched;
  };
  const service = { ...env, PORT: '0', HOST: '127.0.0.1', TRUST_PROXY: 'true', CORS_ORIGINS: '' };
  try {
    const users = await launch('users-service', service);
    const orders = await launch('orders-service', { ...service, USERS_SERVICE_URL: users.url });
    const front = { ...env, USERS_SERVICE_URL: users.url, ORDERS_SERVICE_URL: orders.url };
    const { url, pid } = await launch('gateway', front);
    const logs = () => started.map((each) => each.logs()).join('');
    return { url, pid, logs, stop, startFront: (changes) => launchProcess('gateway', { ...front, ...changes }) };
  } catch (error) {
    await stop('SIGKILL');
    throw error;
  }
}
