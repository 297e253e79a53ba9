import { execFile } from 'node:child_process';
import { readFile, readdir, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { errorCode } from './files.js';

const onLinux = process.platform === 'linux';

/**
 * When a process started, in a form to compare and nothing else; null where it does not run.
 * Together with the pid it names one process for good: a pid alone is given to another process sooner or later.
 */
export async function startTimeOf(pid: number): Promise<string | null> {
  try {
    if (!onLinux) return (await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim() || null;
    // proc_pid_stat(5): the second field, the name in parentheses, may hold anything; the third is the state, the 22nd the start time.
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** Whether any process has this pid, be it ours or not. */
export function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** The PostgreSQL processes at work in a data folder, the orphans of a killed postmaster included. */
export async function postgresProcessesIn(folder: string, postmasterPid: number): Promise<number[]> {
  if (!onLinux) return pidExists(postmasterPid) ? [postmasterPid] : [];
  const { dev, ino } = await stat(folder);
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const working = await Promise.all(
    pids.map(async (pid) => {
      try {
        if ((await readFile(`/proc/${pid}/comm`, 'utf8')) !== 'postgres\n') return false;
        const cwd = await stat(`/proc/${pid}/cwd`);
        return cwd.dev === dev && cwd.ino === ino;
      } catch {
        return false;
      }
    }),
  );
  return pids.filter((_, index) => working[index]);
}
