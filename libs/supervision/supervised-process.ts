import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Duplex, Readable } from 'node:stream';

/** A system account by number, as `spawn` takes it. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * Runs "$@" and ends it as soon as file descriptor 3 reads end-of-file, which the kernel sees to however the other end dies.
 * TERM before INT: a shell starts background commands with INT ignored, so that INT is lost on a server that has not installed
 * its handlers yet. To PostgreSQL the two together are a fast shutdown; the others heed the first.
 */
const supervisor = `
"$@" 3<&- & child=$!
{ read -r _ <&3; kill -TERM $child; kill -INT $child; } >/dev/null 2>&1 & watcher=$!
exec 3<&-
wait $child; status=$?
kill $watcher 2>/dev/null; wait $watcher
exit $status`;

const keptLines = 20;

/** A program that never outlives us. */
export interface SupervisedProcess {
  /** Of the shell that watches over the program, and is there until the program is gone; undefined if it could not be started. */
  readonly pid: number | undefined;
  /** Settles with the exit status when the process and all that it started are gone; null if it could not be started. */
  readonly exited: Promise<number | null>;
  /** Asks the process to end and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

/** A program that has said that it is ready. */
export interface ReadyProcess extends SupervisedProcess {
  /** The line in which it said so. */
  readonly readyLine: string;
}

/** What to run, and how. */
export interface SupervisedCommand {
  command: string;
  args: string[];
  /** Entered before privileges are dropped: the account need not be able to reach it by its path. */
  cwd: string;
  /** Whom to run as; null for ourselves. */
  account: Account | null;
  /** Its environment; without it PATH and a neutral locale. Ours holds secrets, and variables that change what programs do. */
  env?: NodeJS.ProcessEnv;
  /** Takes the standard output, which is dropped without it, line by line. */
  onOutput?: (line: string) => void;
  /** Takes what is written to standard error, line by line. */
  onError: (line: string) => void;
}

/** The program ended before it was ready. */
export class EndedBeforeReadyError extends Error {
  override readonly name = 'EndedBeforeReadyError';

  constructor(
    readonly status: number | null,
    /** The last lines that it wrote. */
    readonly lines: string[],
  ) {
    super(`Ended with status ${status} before it was ready:\n${lines.join('\n')}`);
  }
}

/** Starts a program in a session of its own, out of reach of signals to our process group, which nevertheless never outlives us. */
export function spawnSupervised({ command, args, cwd, account, env, onOutput, onError }: SupervisedCommand): SupervisedProcess {
  const child: ChildProcess = spawn('/bin/sh', ['-c', supervisor, 'tandem-supervisor', command, ...args], {
    cwd,
    ...account,
    detached: true,
    env: env ?? { PATH: process.env['PATH'], LC_ALL: 'C' },
    stdio: ['ignore', onOutput ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  const lifeline = child.stdio[3] as Duplex;
  if (onOutput) createInterface({ input: child.stdout as Readable }).on('line', onOutput);
  createInterface({ input: child.stderr as Readable }).on('line', onError);
  lifeline.on('error', () => undefined).resume();
  child.on('exit', () => lifeline.destroy());
  const exited = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code));
    child.on('error', (error) => {
      onError(error.message);
      resolve(null);
    });
  });
  return {
    pid: child.pid,
    exited,
    stop: async () => {
      lifeline.destroy();
      await exited;
    },
  };
}

/**
 * As `spawnSupervised`, and answers when the program has written a line that contains `readySign`.
 * @param onStart is told of the process at once, before it is ready
 * @throws EndedBeforeReadyError
 */
export function startSupervised(
  command: SupervisedCommand,
  readySign: string,
  onStart?: (process: SupervisedProcess) => void,
): Promise<ReadyProcess> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    const hear = (next?: (line: string) => void) => (line: string) => {
      next?.(line);
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
      if (line.includes(readySign)) resolve({ ...started, readyLine: line });
    };
    const started = spawnSupervised({
      ...command,
      ...(command.onOutput && { onOutput: hear(command.onOutput) }),
      onError: hear(command.onError),
    });
    onStart?.(started);
    void started.exited.then((status) => reject(new EndedBeforeReadyError(status, lines)));
  });
}
