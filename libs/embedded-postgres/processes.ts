import { readFile, readdir, stat } from 'node:fs/promises';
import { errorCode } from './files.js';

const onLinux = process.platform === 'linux';

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
