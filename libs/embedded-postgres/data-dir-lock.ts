import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTimeOf } from '#libs/supervision';
import { DataDirInUseError } from './embedded-postgres.error.js';
import { errorCode, unlessCode } from './files.js';

export interface DataDirLock {
  readonly release: () => Promise<void>;
}

/**
 * Takes `dataDir` for this process. A lock whose process is gone is taken over.
 * @throws DataDirInUseError naming the folder and the pid where a live process holds it.
 */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  const path = join(dataDir, 'postgres.lock');
  const mine = JSON.stringify({ pid: process.pid, startTime: await startTimeOf(process.pid) });
  while (!(await create(path, mine))) {
    const found = await unlessCode(readFile(path, 'utf8'), ['ENOENT'], null);
    if (found === null) continue;
    const holder = await findLiveHolder(found);
    if (holder !== null) {
      throw new DataDirInUseError(`${dataDir} is in use by another Tandem (pid ${holder}). Stop it, or set DATA_DIR to another folder.`);
    }
    await removeStale(path, found);
  }
  return { release: () => rm(path, { force: true }) };
}

/** Hard links appear whole or not at all: nobody ever reads a lock that is half written. */
async function create(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, content, { flag: 'wx', mode: 0o644 });
    return await unlessCode(
      link(draft, path).then(() => true),
      ['EEXIST'],
      false,
    );
  } finally {
    await rm(draft, { force: true });
  }
}

async function findLiveHolder(content: string): Promise<number | null> {
  try {
    const { pid, startTime } = JSON.parse(content) as { pid: number; startTime: string };
    return (await startTimeOf(pid)) === startTime ? pid : null;
  } catch {
    return null;
  }
}

/** Moves the lock aside before removing it, and puts it back if another start replaced it in between. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== stale) await unlessCode(link(aside, path), ['EEXIST'], undefined);
  await rm(aside);
}
