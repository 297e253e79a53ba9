import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
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
export const npmSplit: [string, string[]] = ['npm', ['run', 'start:split']];
export const nodeSplit: [string, string[]] = [process.execPath, ['scripts/start-split.mjs']];
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

/** What `read` says of each running process, but for those that have just ended. */
function ofProcesses<T>(read: (pid: string) => T): { pid: string; value: T }[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      return [{ pid, value: read(pid) }];
    } catch {
      return [];
    }
  });
}

/** The processes that work in a folder, or were started with it as DATA_DIR: what a start may have left behind. */
export function processesIn(folder: string): string[] {
  const worksIn = (pid: string) => readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
  const worksFor = (pid: string) => readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`DATA_DIR=${folder}`);
  return ofProcesses((pid) => worksIn(pid) || worksFor(pid)).flatMap(({ pid, value }) => (value ? [pid] : []));
}

/** The processes of a start whose command line contains this. */
export function processesOf(folder: string, command: string): string[] {
  const runs = ofProcesses((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').includes(command));
  const matching = runs.flatMap(({ pid, value }) => (value ? [pid] : []));
  return processesIn(folder).filter((pid) => matching.includes(pid));
}

/** How long a run's processes and those in its folder have been ready to go on without a core to do so, in milliseconds: what others took of the machine. */
export function waitedForCpu({ child }: Run, dataDir: string): number {
  const group = String(child.pid);
  // The fields of /proc/<pid>/stat after the name, which may hold anything: state, parent, group (proc(5)).
  const groupOf = (pid: string) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[2];
  // Nanoseconds on a core, then waiting for one: https://docs.kernel.org/scheduler/sched-stats.html
  const waited = (pid: string) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]);
  const databases = processesIn(dataDir);
  const waits = ofProcesses((pid) => (databases.includes(pid) || groupOf(pid) === group ? waited(pid) : 0));
  return waits.reduce((sum, { value }) => sum + value, 0) / 1e6;
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
