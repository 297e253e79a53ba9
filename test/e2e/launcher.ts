import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../support/commands.js';
import { waitFor } from '../support/processes.js';

export interface Run {
  child: ChildProcess;
  logs(): string;
  exited: Promise<number | null>;
  /** To the whole group, as Ctrl-C in a terminal does. */
  signal(signal: NodeJS.Signals): void;
  ready(): Promise<string>;
}

export const npm: [string, string[]] = ['npm', ['start']];
export const node: [string, string[]] = [process.execPath, ['scripts/start.mjs']];
const running = new Set<Run>();

/** Starts Tandem as a person would: in a process group of its own, with nothing of a developer's environment. */
export function start(env: Record<string, string>, [command, args] = node, account: { uid?: number; gid?: number } = {}): Run {
  const inherited = {
    PATH: String(process.env['PATH']),
    HOME: tmpdir(),
    npm_config_update_notifier: 'false',
    npm_config_cache: join(tmpdir(), 'npm-cache-of-tests'),
  };
  const child = spawn(command, args, {
    cwd: root,
    env: { ...inherited, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
  });
  let logs = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (logs += chunk));
  const run: Run = {
    child,
    logs: () => logs,
    exited: new Promise((resolve) => child.once('close', (code) => resolve(code))),
    signal: (signal) => {
      try {
        process.kill(-Number(child.pid), signal);
      } catch {
        // The group is gone.
      }
    },
    ready: async () => {
      const url = await waitFor(
        'the ready line or the end',
        () => /Tandem is ready on (\S+)/.exec(logs)?.[1] ?? (child.exitCode === null ? null : 'ended'),
        60_000,
      );
      if (url === 'ended') throw new Error(`It ended with ${String(child.exitCode)}:\n${logs}`);
      return url;
    },
  };
  running.add(run);
  void run.exited.then(() => running.delete(run));
  return run;
}

/** The processes that work in a folder: what a start may have left behind. */
export function processesIn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
      } catch {
        return false;
      }
    });
}

/** How much slower this machine is at the moment than an idle one. */
export const contention = (): number => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

const folders: string[] = [];

/** A new folder for DATA_DIR, removed when the suite ends. */
export function createDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-lifecycle-'));
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  for (const run of running) run.signal('SIGKILL');
  await Promise.all([...running].map(({ exited }) => exited));
  for (const folder of folders) {
    await waitFor('PostgreSQL to end', () => processesIn(folder).length === 0).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Whether every account may enter a folder. */
export function isReachableByAll(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o001) !== 0;
  return isOpen && (dirname(folder) === folder || isReachableByAll(dirname(folder)));
}
