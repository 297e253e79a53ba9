import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { getVariable } from './test-run.js';

const pidDirectory = () => join(getVariable('directory'), 'pids');

/** A process started by a test, with all it has printed. */
export interface RunningProcess {
  child: ChildProcess;
  pid: number;
  logs(): string;
  /** Resolves with the exit code, or 128 + the number of the signal that ended it, as a shell would say. */
  exited: Promise<number>;
}

const signalNumbers: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** Starts a process that dies with the test run, however that ends: its id is on file for the shared services to reap. */
export function startProcess(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): RunningProcess {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} cannot be started`);
  const pidFile = join(pidDirectory(), String(pid));
  mkdirSync(pidDirectory(), { recursive: true });
  writeFileSync(pidFile, command);
  let logs = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (logs += chunk));
  const exited = new Promise<number>((resolve) => {
    // 'close' comes after the last output, 'exit' may come before it.
    child.once('close', (code, signal) => {
      rmSync(pidFile, { force: true });
      resolve(code ?? 128 + (signalNumbers[signal ?? 'SIGTERM'] ?? 0));
    });
  });
  return { child, pid, logs: () => logs, exited };
}

/** Sends a signal and waits for the end; after `graceMs` it kills the process and throws with its log. */
export async function stopProcess(running: RunningProcess, signal: NodeJS.Signals, graceMs = 20_000): Promise<number> {
  running.child.kill(signal);
  const abort = new AbortController();
  const code = await Promise.race([running.exited, delay(graceMs, null, { signal: abort.signal }).catch(() => null)]);
  abort.abort();
  if (code !== null) return code;
  running.child.kill('SIGKILL');
  await running.exited;
  throw new Error(`Process ${String(running.pid)} had not ended ${String(graceMs)} ms after ${signal}. Its log:\n${running.logs()}`);
}

/** Kills what tests have left running. */
export function reapProcesses(): void {
  if (!existsSync(pidDirectory())) return;
  for (const pid of readdirSync(pidDirectory())) {
    try {
      process.kill(Number(pid), 'SIGCONT');
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** A TCP port of 127.0.0.1 that is free at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Polls until `condition` answers something truthy and returns that; throws after `timeoutMs`, with the last error as its cause. */
export async function waitFor<T>(what: string, condition: () => T | Promise<T>, timeoutMs = 15_000): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeoutMs;
  let cause: unknown;
  for (;;) {
    try {
      const value = await condition();
      if (value) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited ${String(timeoutMs)} ms for ${what}`, { cause });
    await delay(25);
  }
}
