import { rm } from 'node:fs/promises';
import { createTandemDatabases } from './database.js';
import { type Launched, launchProcess } from './launch.js';
import { launchSplit, provideInfrastructure } from './split.js';
import { createTemporaryDirectory, getVariable, topology, variables } from './test-run.js';

/** The first admin of every Tandem that the tests start; ADMIN_EMAIL and ADMIN_PASSWORD name the one of a deployment at TANDEM_URL. */
export const admin = {
  email: process.env['ADMIN_EMAIL'] ?? 'admin@tandem.example',
  password: process.env['ADMIN_PASSWORD'] ?? 'a-password-for-tests-only',
};

/** A Tandem process and how to end it. */
export interface TestTandem {
  url: string;
  pid: number;
  env: Record<string, string>;
  logs(): string;
  /** Sends the signal (SIGTERM), waits for the end and answers the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number>;
  kill(): Promise<void>;
}

/** Only what a process needs to run at all: a developer's own settings of Tandem stay out of the tests. */
export const inherited = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR', 'LANG', 'NODE_V8_COVERAGE'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);

const generousLimits = { RATE_LIMIT_IP: '1000000', RATE_LIMIT_USER: '1000000', RATE_LIMIT_LOGIN: '1000000' };

/** Runs Tandem with exactly this environment, until it serves. Throws with its log when it ends first or takes over a minute. */
export function launchTandem(env: Record<string, string>, kind = topology): Promise<Launched> {
  const complete = { ...inherited, NODE_ENV: 'test', PORT: '0', DEMO_DATA: 'false', ...env };
  return kind === 'split' ? launchSplit(complete) : launchProcess('tandem', complete);
}

/**
 * Starts a Tandem of its own on fresh databases and a fresh data folder, with an admin and high rate limits.
 * @param overrides environment variables; databases named here are the caller's to drop
 */
export async function startTandem(overrides: Record<string, string> = {}, kind = topology): Promise<TestTandem> {
  const databases = 'USERS_DATABASE_URL' in overrides ? null : await createTandemDatabases();
  const infrastructure = await provideInfrastructure(overrides, kind);
  const dataDir = createTemporaryDirectory('data');
  const env: Record<string, string> = {
    DATA_DIR: dataDir,
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    ...generousLimits,
    ...(databases && { USERS_DATABASE_URL: databases.usersUrl, ORDERS_DATABASE_URL: databases.ordersUrl }),
    ...infrastructure.env,
    ...overrides,
  };
  const cleanUp = async () => {
    await Promise.all([databases?.drop(), infrastructure.stop(), rm(dataDir, { recursive: true, force: true })]);
  };
  try {
    const running = await launchTandem(env, kind);
    const stop = (signal: NodeJS.Signals = 'SIGTERM') => running.stop(signal).finally(cleanUp);
    const kill = async () => {
      await stop('SIGKILL');
    };
    return { url: running.url, pid: running.pid, env, logs: () => running.logs(), stop, kill };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

/** The server for suites that need nothing special: the one at TANDEM_URL, else one that all suites of this topology share. */
export function sharedTandem(): { url: string } {
  const url = process.env['TANDEM_URL'] ?? process.env[topology === 'split' ? variables.splitUrl : variables.singleUrl];
  if (!url) throw new Error(`No shared Tandem:\n${getVariable('startupError')}`);
  return { url: url.replace(/\/$/, '') };
}
