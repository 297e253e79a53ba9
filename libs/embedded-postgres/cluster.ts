import { chown, mkdtemp, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnSupervised } from '#libs/supervision';
import type { ServerHome } from './account.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { exists, unlessCode } from './files.js';
import { pidExists, postgresProcessesIn } from './processes.js';

export const superuser = 'tandem';
export const socketName = '.s.PGSQL.5432';

const draftPrefix = 'initialising-';
const previousServerTimeoutMs = 60_000;
const pollIntervalMs = 20;

/** Root enters a folder before it drops to an account that could not reach it by its path. */
export const dataFolderArgument = (home: ServerHome, folder: string): string => (home.account ? '/proc/self/cwd' : folder);

/** Answers a data folder that this version of PostgreSQL can be started on and that no other server is using. */
export async function prepareCluster(home: ServerHome, binaries: Binaries): Promise<string> {
  const folder = join(home.folder, 'data');
  await removeDrafts(home);
  if (!(await exists(folder))) await initialise(home, binaries, folder);
  const version = (await unlessCode(readFile(join(folder, 'PG_VERSION'), 'utf8'), ['ENOENT'], '')).trim();
  if (version !== binaries.majorVersion) {
    throw new EmbeddedPostgresError(
      version
        ? `${folder} was written by PostgreSQL ${version}, this is ${binaries.majorVersion}. Dump it with the old version and restore the dump, or set DATA_DIR to another folder.`
        : `${folder} is not a PostgreSQL data folder. Move it away, or set DATA_DIR to another folder.`,
    );
  }
  await previousServerGone(home, folder);
  return folder;
}

/** A start that was killed half-way leaves only a draft behind, never a broken data folder. */
async function initialise(home: ServerHome, binaries: Binaries, folder: string): Promise<void> {
  const draft = await mkdtemp(join(home.folder, draftPrefix));
  if (home.account) await chown(draft, home.account.uid, home.account.gid);
  const lines: string[] = [];
  const initdb = spawnSupervised({
    command: join(binaries.folder, 'bin', 'initdb'),
    args: [
      `--pgdata=${dataFolderArgument(home, draft)}`,
      `--username=${superuser}`,
      // The socket is the door, and only our account can reach it.
      '--auth=trust',
      // Sorts by code point and knows the letters of all languages, the same on every machine.
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
    ],
    cwd: draft,
    account: home.account,
    onError: (line) => lines.push(line),
  });
  if ((await initdb.exited) !== 0) throw new EmbeddedPostgresError(`PostgreSQL could not create ${folder}:\n${lines.join('\n')}`);
  await rename(draft, folder);
  const directory = await open(home.folder);
  await directory.sync().finally(() => directory.close());
}

async function removeDrafts(home: ServerHome): Promise<void> {
  const drafts = (await readdir(home.folder)).filter((name) => name.startsWith(draftPrefix));
  await Promise.all(drafts.map((name) => rm(join(home.folder, name), { recursive: true, force: true, maxRetries: 5 })));
}

/**
 * Waits until a server that lost its Tandem has finished its shutdown. Then PostgreSQL recovers by itself, unless the pid in
 * postmaster.pid has meanwhile been given to another process, which it would take for a live server.
 */
async function previousServerGone(home: ServerHome, folder: string): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid');
  const deadline = Date.now() + previousServerTimeoutMs;
  for (;;) {
    const content = await unlessCode(readFile(pidFile, 'utf8'), ['ENOENT'], null);
    if (content === null) return;
    const pid = Number.parseInt(content, 10);
    const running = await postgresProcessesIn(folder, pid);
    // A server in another container has no pid here, but its socket answers.
    if (running.length === 0 && !(await accepts(join(home.folder, socketName)))) {
      if (pidExists(pid)) await rm(pidFile, { force: true });
      return;
    }
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        `A PostgreSQL server (pid ${running[0] ?? pid}) still runs in ${folder}. Stop it, or set DATA_DIR to another folder.`,
      );
    }
    await sleep(pollIntervalMs);
  }
}

function accepts(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
