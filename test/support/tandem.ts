import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createTandemDatabases } from './database.js';
import { type RunningProcess, startProcess, stopProcess, waitFor } from './processes.js';
import { createTemporaryDirectory, getVariable, variables } from './test-run.js';

const entryPoint = fileURLToPath(new URL('../../dist/apps/tandem/main.js', import.meta.url));
const readyLine = /Tandem is ready on (http:\/\/[\w.[\]:-]+)/;

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
const inherited = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR', 'LANG', 'NODE_V8_COVERAGE'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);

const generousLimits = { RATE_LIMIT_IP: '1000000', RATE_LIMIT_USER: '1000000', RATE_LIMIT_LOGIN: '1000000' };

/** Runs Tandem with exactly this environment, until its ready line. Throws with its log when it ends first or takes over a minute. */
export async function launchTandem(env: Record<string, string>): Promise<RunningProcess & { url: string }> {
  const running = startProcess(process.execPath, [entryPoint], { ...inherited, NODE_ENV: 'test', PORT: '0', DEMO_DATA: 'false', ...env });
  let ended = false;
  void running.exited.then(() => (ended = true));
  const findUrl = () => readyLine.exec(running.logs())?.[1];
  const url = await waitFor('the ready line of Tandem', () => findUrl() ?? (ended ? 'none' : null), 60_000).catch(() => 'none');
  if (url !== 'none') return { ...running, url };
  const code = await stopProcess(running, 'SIGKILL');
  throw new Error(`Tandem did not become ready (exit code ${String(code)}). Its log:\n${running.logs()}`);
}

/**
 * Starts Tandem as a process of its own on fresh databases and a fresh data folder, with an admin and high rate limits.
 * @param overrides environment variables; databases named here are the caller's to drop
 */
export async function startTandem(overrides: Record<string, string> = {}): Promise<TestTandem> {
  const databases = 'USERS_DATABASE_URL' in overrides ? null : await createTandemDatabases();
  const dataDir = createTemporaryDirectory('data');
  const env: Record<string, string> = {
    DATA_DIR: dataDir,
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    ...generousLimits,
    ...(databases && { USERS_DATABASE_URL: databases.usersUrl, ORDERS_DATABASE_URL: databases.ordersUrl }),
    ...overrides,
  };
  const cleanUp = async () => {
    await Promise.all([databases?.drop(), rm(dataDir, { recursive: true, force: true })]);
  };
  try {
    const running = await launchTandem(env);
    const stop = (signal: NodeJS.Signals = 'SIGTERM') => stopProcess(running, signal).finally(cleanUp);
    const kill = async () => {
      await stop('SIGKILL');
    };
    return { url: running.url, pid: running.pid, env, logs: () => running.logs(), stop, kill };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

/** The server for suites that need nothing special: the one at TANDEM_URL, else one that all suites of this run share. */
export function sharedTandem(): { url: string } {
  const url = process.env['TANDEM_URL'] ?? process.env[variables.sharedUrl];
  if (!url) throw new Error(`No shared Tandem:\n${getVariable('startupError')}`);
  return { url: url.replace(/\/$/, '') };
}
