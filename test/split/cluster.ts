import { createTandemDatabases, type TandemDatabases } from '../support/database.js';
import { runRotation } from '../support/key-rotation.js';
import { type Launched, launchProcess } from '../support/launch.js';
import { findFreePort } from '../support/processes.js';
import { startNats, startRedis, type TestServer } from '../support/servers.js';
import { admin, inherited } from '../support/tandem.js';
import { createTemporaryDirectory } from '../support/test-run.js';

type ProcessName = 'gateway' | 'users-service' | 'orders-service';

/** What the processes of every cluster know each other by. */
export const serviceToken = 'the-processes-of-a-cluster-know-each-other-by-this';

/** One process of a cluster, which starts and ends by itself; its address stays the same. */
export class ClusterProcess {
  private running: Launched | null = null;
  private log = '';

  constructor(
    private readonly name: ProcessName,
    readonly url: string,
    private readonly env: Record<string, string>,
  ) {}

  /** Starts it and waits until it serves. */
  async start(): Promise<void> {
    this.running = await launchProcess(this.name, this.env);
  }

  /** Sends the signal, waits for the end and answers the exit code; 0 where it does not run. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number> {
    const { running } = this;
    if (!running) return 0;
    this.running = null;
    const code = await running.stop(signal);
    this.log += running.logs();
    return code;
  }

  /** Ends it as a crash would. */
  async kill(): Promise<void> {
    await this.stop('SIGKILL');
  }

  /** Freezes it: connections stay open and nothing answers. */
  pause(): void {
    if (this.running) process.kill(this.running.pid, 'SIGSTOP');
  }

  resume(): void {
    if (this.running) process.kill(this.running.pid, 'SIGCONT');
  }

  /** All that it has printed, over all its lives. */
  logs(): string {
    return this.log + (this.running?.logs() ?? '');
  }
}

/** A split deployment of its own, process by process. */
export interface Cluster {
  gateways: ClusterProcess[];
  users: ClusterProcess[];
  orders: ClusterProcess[];
  redis: TestServer;
  nats: TestServer;
  databases: TandemDatabases;
  /** Another process of it, which does not run yet, with further environment variables. */
  add(name: ProcessName, own?: Record<string, string>): Promise<ClusterProcess>;
  /** Ends whatever runs, frozen or not. */
  stop(): Promise<void>;
}

interface ClusterSize {
  gateways: number;
  users: number;
  orders: number;
}

const addressesOf = (processes: ClusterProcess[]): string => processes.map(({ url }) => url).join();

/** Starts a split deployment with so many of each process, all with `env`, and waits until all of it serves. */
export async function startCluster({ gateways, users, orders }: ClusterSize, env: Record<string, string> = {}): Promise<Cluster> {
  const keysFile = `${createTemporaryDirectory('keys')}/jwt.json`;
  const [redis, nats, databases] = await Promise.all([startRedis(), startNats(), createTandemDatabases(), runRotation(keysFile)]);
  const common = {
    ...inherited,
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    DEMO_DATA: 'false',
    DATA_DIR: createTemporaryDirectory('data'),
    JWT_KEYS_FILE: keysFile,
    USERS_DATABASE_URL: databases.usersUrl,
    ORDERS_DATABASE_URL: databases.ordersUrl,
    REDIS_URL: redis.url,
    NATS_URL: nats.url,
    SERVICE_TOKEN: serviceToken,
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    RATE_LIMIT_IP: '1000000',
    RATE_LIMIT_USER: '1000000',
    RATE_LIMIT_LOGIN: '1000000',
    ...env,
  };
  const all: ClusterProcess[] = [];
  const members: Record<ProcessName, ClusterProcess[]> = { gateway: [], 'users-service': [], 'orders-service': [] };
  const add = async (name: ProcessName, own: Record<string, string> = {}): Promise<ClusterProcess> => {
    const port = String(await findFreePort());
    const added = new ClusterProcess(name, `http://127.0.0.1:${port}`, {
      ...common,
      PORT: port,
      USERS_SERVICE_URL: addressesOf(members['users-service']),
      ORDERS_SERVICE_URL: addressesOf(members['orders-service']),
      ...(name !== 'gateway' && { TRUST_PROXY: 'true' }),
      ...own,
    });
    all.push(added);
    return added;
  };
  const stop = async (): Promise<void> => {
    for (const each of all) each.resume();
    await Promise.all(all.map((each) => each.kill()));
    await Promise.all([redis.stop(), nats.stop(), databases.drop()]);
  };
  try {
    // Each is told the addresses of those before it.
    for (const [name, count] of [
      ['users-service', users],
      ['orders-service', orders],
      ['gateway', gateways],
    ] as const) {
      for (let index = 0; index < count; index++) members[name].push(await add(name));
    }
    await Promise.all(all.map((each) => each.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    gateways: members.gateway,
    users: members['users-service'],
    orders: members['orders-service'],
    redis,
    nats,
    databases,
    add,
    stop,
  };
}
