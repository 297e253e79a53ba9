import { fileURLToPath } from 'node:url';
import { startProcess, stopProcess, waitFor } from './processes.js';

/** A deployment that serves, and how to end it. */
export interface Launched {
  url: string;
  /** Of the process that clients talk to. */
  pid: number;
  logs(): string;
  /** Sends the signal, waits for the end and answers the exit code. */
  stop(signal: NodeJS.Signals): Promise<number>;
}

/** All processes of a Tandem. */
export interface Deployment extends Launched {
  /** Starts another process that faces clients, before the same databases and services, with these changes to its environment. */
  startFront(changes?: Record<string, string>): Promise<Launched>;
}

const readyLine = / is ready on (http:\/\/[\w.[\]:-]+)/;

/** Runs one of Tandem's processes, until its ready line. Throws with its log when it ends first or takes over a minute. */
export async function launchProcess(name: string, env: Record<string, string>): Promise<Launched> {
  const entryPoint = fileURLToPath(new URL(`../../dist/apps/${name}/main.js`, import.meta.url));
  const running = startProcess(process.execPath, [entryPoint], env);
  let ended = false;
  void running.exited.then(() => (ended = true));
  const findUrl = () => readyLine.exec(running.logs())?.[1];
  const url = await waitFor(`the ready line of ${name}`, () => findUrl() ?? (ended ? 'none' : null), 60_000).catch(() => 'none');
  const stop = (signal: NodeJS.Signals) => stopProcess(running, signal);
  if (url !== 'none') return { url, pid: running.pid, logs: () => running.logs(), stop };
  const code = await stop('SIGKILL');
  throw new Error(`Tandem did not become ready (exit code ${String(code)}). The log of ${name}:\n${running.logs()}`);
}
