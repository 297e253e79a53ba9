import { rm } from 'node:fs/promises';
import { createTandemDatabases } from './database.js';
import { type Deployment, launchProcess } from './launch.js';
import { launchSplit, provideInfrastructure } from './split.js';
import { createTemporaryDirectory, getVariable, skipsSplit, topology, variables } from './test-run.js';

/** The first admin of every Tandem that the tests start; ADMIN_EMAIL and ADMIN_PASSWORD name the one of a deployment at TANDEM_URL. */
export const admin = {
  email: process.env['ADMIN_EMAIL'] ?? 'admin@tandem.example',
  password: process.env['ADMIN_PASSWORD'] ?? 'a-password-for-tests-only',
};

/** A Tandem and how to end it. */
export interface TestTandem extends Pick<Deployment, 'url' | 'pid' | 'logs' | 'startFront'> {
  env: Record<string, string>;
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
export async function launchTandem(env: Record<string, string>, kind = topology): Promise<Deployment> {
  const complete = { ...inherited, NODE_ENV: 'test', PORT: '0', DEMO_DATA: 'false', ...env };
  if (kind === 'split') return launchSplit(complete);
  const startFront = (changes?: Record<string, string>) => launchProcess('tandem', { ...complete, ...changes });
  return { ...(await startFront()), startFront };
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
    return { ...running, env, stop, kill };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

/** The Tandem that all suites of a topology share; suites that are skipped are told of one that is not there. */
export function sharedDeployment(kind = topology): Pick<TestTandem, 'url' | 'env'> {
  const shared = process.env[variables[kind]];
  if (!shared && kind === 'split' && skipsSplit()) return { url: 'http://skipped.invalid', env: {} };
  if (!shared) throw new Error(`No shared Tandem:\n${getVariable('startupError') || 'There is no Redis, or no NATS'}`);
  return JSON.parse(shared) as Pick<TestTandem, 'url' | 'env'>;
}

/** The server for suites that need nothing special: the one at TANDEM_URL, else the shared one. */
export function sharedTandem(): { url: string } {
  const url = process.env['TANDEM_URL'];
  return url ? { url: url.replace(/\/$/, '') } : sharedDeployment();
}
