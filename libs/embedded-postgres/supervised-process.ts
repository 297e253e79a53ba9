import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Duplex, Readable } from 'node:stream';
import type { Account } from './account.js';

/**
 * Runs "$@" and ends it as soon as file descriptor 3 reads end-of-file, which the kernel sees to however the other end dies.
 * TERM before INT: a shell starts background commands with INT ignored, so that INT is lost on a server that has not installed
 * its handlers yet. To PostgreSQL the two together are a fast shutdown.
 */
const supervisor = `
"$@" 3<&- & child=$!
{ read -r _ <&3; kill -TERM $child; kill -INT $child; } >/dev/null 2>&1 & watcher=$!
exec 3<&-
wait $child; status=$?
kill $watcher 2>/dev/null; wait $watcher
exit $status`;

export interface SupervisedProcess {
  /** Settles with the exit status when the process and all that it started are gone; null if it could not be started. */
  readonly exited: Promise<number | null>;
  /** Asks the process to end and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

export interface SupervisedCommand {
  command: string;
  args: string[];
  /** Entered before privileges are dropped: the account need not be able to reach it by its path. */
  cwd: string;
  account: Account | null;
  onLine: (line: string) => void;
}

/** Starts a program in a session of its own, out of reach of signals to our process group, which nevertheless never outlives us. */
export function spawnSupervised({ command, args, cwd, account, onLine }: SupervisedCommand): SupervisedProcess {
  const child: ChildProcess = spawn('/bin/sh', ['-c', supervisor, 'tandem-postgres', command, ...args], {
    cwd,
    ...account,
    detached: true,
    // Not our environment: it holds secrets, and PG* variables would change what the programs do.
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const lifeline = child.stdio[3] as Duplex;
  createInterface({ input: child.stderr as Readable }).on('line', onLine);
  lifeline.on('error', () => undefined).resume();
  child.on('exit', () => lifeline.destroy());
  const exited = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code));
    child.on('error', (error) => {
      onLine(error.message);
      resolve(null);
    });
  });
  return {
    exited,
    stop: async () => {
      lifeline.destroy();
      await exited;
    },
  };
}
