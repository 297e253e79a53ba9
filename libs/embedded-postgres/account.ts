import { chown, mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from '#libs/supervision';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { errorCode, exists, unlessCode } from './files.js';

/** Our folder inside DATA_DIR, and the account that the server must run as: null for our own. */
export interface ServerHome {
  folder: string;
  account: Account | null;
}

/**
 * Creates `dataDir`/postgres where it is missing and answers whose it is. PostgreSQL refuses to run as root, so that root drops
 * to the folder's owner: an unprivileged account for a new folder, the user who made it for an old one.
 */
export async function prepareHome(dataDir: string): Promise<ServerHome> {
  const folder = join(dataDir, 'postgres');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { uid, gid } = await stat(folder);
    const ourUid = process.getuid?.();
    if (ourUid === uid && ourUid !== 0) return { folder, account: null };
    if (ourUid !== 0) throw notOurs(folder, uid);
    if (uid !== 0) return { folder, account: { uid, gid } };
    if (await exists(join(folder, 'data'))) {
      throw new EmbeddedPostgresError(
        `${folder} belongs to root, which PostgreSQL refuses. Give it to another user: chown -R nobody ${folder}`,
      );
    }
    const account = await getUnprivilegedAccount();
    await chown(folder, account.uid, account.gid);
    return { folder, account };
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) throw error;
    throw new EmbeddedPostgresError(
      `${dataDir} is not writable for this user: ${(error as Error).message}. Set DATA_DIR to another folder.`,
    );
  }
}

function notOurs(folder: string, uid: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `${folder} belongs to another user (uid ${uid}). Start Tandem as that user or as root, or set DATA_DIR to another folder.`,
  );
}

async function getUnprivilegedAccount(): Promise<Account> {
  const lines = (await unlessCode(readFile('/etc/passwd', 'utf8'), ['ENOENT'], '')).split('\n').map((line) => line.split(':'));
  const [, , uid, gid] = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody') ?? [];
  if (!uid || !gid) {
    throw new EmbeddedPostgresError('PostgreSQL refuses to run as root, and there is no account "postgres" or "nobody" to run it as.');
  }
  return { uid: Number(uid), gid: Number(gid) };
}
