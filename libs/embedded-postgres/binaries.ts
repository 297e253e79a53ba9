import { constants } from 'node:fs';
import { chmod, copyFile, lstat, mkdir, mkdtemp, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { errorCode, exists, unlessCode } from './files.js';

/** A folder with PostgreSQL's bin, lib and share that can be run from, and the major version of these. */
export interface Binaries {
  folder: string;
  majorVersion: string;
}

interface BinaryPackage {
  folder: string;
  version: string;
}

interface Symlink {
  source: string;
  target: string;
}

const notNeeded = /\.a$|^pkgconfig$/;

/**
 * The binaries that npm brought, where we can run them from there; otherwise a copy. Root always runs a copy: the account that it
 * drops to need not be able to reach node_modules. A plain user copies into `dataDir` where node_modules is not writable.
 */
export async function prepareBinaries(dataDir: string): Promise<Binaries> {
  const source = findPackage();
  const majorVersion = source.version.split('.')[0] ?? '';
  if (process.getuid?.() === 0) return { folder: await copyForRoot(source), majorVersion };
  const native = join(source.folder, 'native');
  const linked = await unlessCode(
    createSymlinks(source.folder, source.folder).then(() => true),
    ['EACCES', 'EPERM', 'EROFS'],
    false,
  );
  return { folder: linked ? native : await copyInto(dataDir, source), majorVersion };
}

function findPackage(): BinaryPackage {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    if (process.platform === 'win32') throw new Error('There is no /bin/sh on Windows');
    const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = dirname(dirname(resolve(name)));
    const { version } = createRequire(import.meta.url)(join(folder, 'package.json')) as { version: string };
    return { folder, version };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this machine (${name}). ` +
        'Run npm ci with optional dependencies, or set USERS_DATABASE_URL and ORDERS_DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
}

/** The package's postinstall script would do this, but npm runs no scripts of packages that are not on a list. */
async function createSymlinks(packageFolder: string, into: string): Promise<void> {
  const list = await unlessCode(readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8'), ['ENOENT'], '[]');
  for (const { source, target } of JSON.parse(list) as Symlink[]) {
    const path = join(into, target);
    if (!(await exists(path))) await unlessCode(symlink(basename(source), path), ['EEXIST'], undefined);
  }
}

/** /tmp serves where the rest of the system is read-only. */
async function copyForRoot(source: BinaryPackage): Promise<string> {
  try {
    return await copyInto('/var/cache', source);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError || errorCode(error) === 'ENOSPC') throw error;
    return copyInto('/tmp', source);
  }
}

async function copyInto(parent: string, source: BinaryPackage): Promise<string> {
  const target = join(parent, `tandem-postgres-${source.version}-${process.platform}-${process.arch}`);
  if (!(await exists(target))) {
    const draft = await mkdtemp(`${target}.`);
    try {
      await copyTree(join(source.folder, 'native'), join(draft, 'native'));
      await createSymlinks(source.folder, draft);
      await chmod(draft, 0o755);
      // Another start may have won; its copy is as good as ours.
      await unlessCode(rename(draft, target), ['EEXIST', 'ENOTEMPTY'], undefined);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
  await assertOurs(target);
  return join(target, 'native');
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (notNeeded.test(entry.name)) continue;
    if (entry.isDirectory()) await copyTree(source, target);
    if (!entry.isFile()) continue;
    await copyFile(source, target, constants.COPYFILE_FICLONE);
    await chmod(target, 0o755);
  }
}

/** What we run must have been put there by us: /tmp is open to everyone. */
async function assertOurs(folder: string): Promise<void> {
  const { uid, mode } = await lstat(folder);
  if (uid !== process.getuid?.() || (mode & constants.S_IFMT) !== constants.S_IFDIR || (mode & 0o022) !== 0) {
    throw new EmbeddedPostgresError(`${folder} was not created by this user, or others may write to it. Remove it and start again.`);
  }
}
