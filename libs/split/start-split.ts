import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AppConfig, loadConfig } from '#libs/config';
import { openDatabases } from '#libs/embedded-postgres';
import { RunFile, type StartError } from '#libs/supervision';
import { environmentsOf } from './environments.js';
import { prepareLocalServers } from './local-servers.js';
import { assertPortIsFree, findFreePorts } from './ports.js';
import { type Program, Programs } from './programs.js';

/** A split deployment that serves. */
export interface Split {
  /** That of the whole, from which the processes have theirs. */
  config: AppConfig;
  /** Where clients reach it. */
  url: string;
  /** Where the parts behind the gateway are that were started here. */
  parts: Record<string, string>;
  /** Settles when a part of it has ended unasked. */
  failed: Promise<StartError>;
  /** Lets what is in flight end, and ends gateway, services and servers in that order. */
  stop(): Promise<void>;
}

const apps = fileURLToPath(new URL('../../apps/', import.meta.url));

const app = (name: string, title: string, readyLine: string, env: NodeJS.ProcessEnv): Program => ({
  title,
  command: process.execPath,
  args: ['--enable-source-maps', join(apps, name, 'main.js')],
  cwd: process.cwd(),
  env,
  readyLine,
  label: name.padEnd('orders-service'.length),
});

/**
 * Starts the split deployment on this machine: PostgreSQL, Redis and NATS where they have no URL, both services and the gateway.
 * @param environment the configuration of the whole
 * @throws ConfigError, StartError or EmbeddedPostgresError with a message for the operator, when nothing is left running
 */
export async function startSplit(environment: NodeJS.ProcessEnv): Promise<Split> {
  const [redis = 0, nats = 0, users = 0, orders = 0, gateway = 0] = await findFreePorts(5);
  // Links in mails name the gateway's port before it listens.
  const given = environment['PORT'] === '0' ? { ...environment, PORT: String(gateway) } : environment;
  const config = loadConfig(given);
  // The gateway, which would find out, starts last.
  await assertPortIsFree(config);
  const servers = await prepareLocalServers(config, { redis, nats });
  const [usersUrl, ordersUrl] = [users, orders].map((port) => `http://127.0.0.1:${port}`) as [string, string];
  const runFile = new RunFile(join(config.dataDir, 'split.pids'));
  const programs = new Programs(runFile);
  const databases = await openDatabases(config, (error) => programs.fail(error));
  const stop = async (): Promise<void> => {
    await programs.stop();
    await runFile.remove();
    await databases.stop();
  };
  try {
    await runFile.open();
    const environments = environmentsOf(given, {
      publicUrl: config.linkBase,
      users: { url: usersUrl, databaseUrl: databases.users },
      orders: { url: ordersUrl, databaseUrl: databases.orders },
      redisUrl: servers.redis.url,
      natsUrl: servers.nats.url,
    });
    await programs.start([servers.redis.program, servers.nats.program].filter((program) => program !== null));
    await programs.start([
      app('users-service', 'User Service', 'The User Service is ready on', environments.users),
      app('orders-service', 'Order Service', 'The Order Service is ready on', environments.orders),
    ]);
    const [readyLine = ''] = await programs.start([app('gateway', 'gateway', 'Tandem is ready on', environments.gateway)]);
    return {
      config,
      url: readyLine.slice(readyLine.lastIndexOf(' ') + 1),
      parts: {
        'User Service': usersUrl,
        'Order Service': ordersUrl,
        ...(servers.redis.program && { Redis: servers.redis.url }),
        ...(servers.nats.program && { NATS: servers.nats.url }),
      },
      failed: programs.failed,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
