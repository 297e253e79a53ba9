import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { EndedBeforeReadyError, startSupervised, type SupervisedProcess } from '#libs/supervision';
import { type ServerHome, prepareHome } from './account.js';
import { type Binaries, prepareBinaries } from './binaries.js';
import { dataFolderArgument, prepareCluster, socketName, superuser } from './cluster.js';
import { lockDataDir } from './data-dir-lock.js';
import { DataDirInUseError, EmbeddedPostgresError } from './embedded-postgres.error.js';

export interface EmbeddedPostgresOptions {
  /** DATA_DIR. The server keeps everything in its subfolder `postgres`. */
  dataDir: string;
  /** Created where they are missing. */
  databases: string[];
  /** Receives the server's log, line by line. */
  log?: (line: string) => void;
  /** Called if the server ends without `stop`. */
  onExit?: (error: EmbeddedPostgresError) => void;
}

export interface EmbeddedPostgres {
  /** For `pg`, TypeORM and libpq. It is valid inside this process and those that it starts, as long as the server runs. */
  readonly urlOf: (database: string) => string;
  /** Disconnects the clients, writes everything to disk and answers when no process is left. Calling it again does no harm. */
  readonly stop: () => Promise<void>;
}

const settings = {
  // The socket alone, in the folder above the data: no port to clash, no password to keep.
  listen_addresses: '',
  unix_socket_directories: '..',
  unix_socket_permissions: '0700',
  max_connections: '300',
  shared_buffers: '128MB',
  max_wal_size: '256MB',
  // One server without replicas.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  // Parallel workers need more /dev/shm than a container has, and short queries do not use them.
  max_parallel_workers_per_gather: '0',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Tandem reports the errors of its statements; here they would leak users' data into the log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_line_prefix: '',
};

/**
 * Starts PostgreSQL on `dataDir` and stops it when this process ends, in whatever way. Not through the wrapper of the package
 * `embedded-postgres`, which needs postinstall scripts, a reachable data folder and a TCP port, and outlives a killed parent.
 * @throws EmbeddedPostgresError with a message for the operator.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const home = await prepareHome(dataDir);
  const lock = await lockDataDir(dataDir);
  const cleanUps = [lock.release];
  const cleanUp = async () => {
    for (let next = cleanUps.pop(); next; next = cleanUps.pop()) await next();
  };
  try {
    const binaries = await prepareBinaries(dataDir);
    const folder = await prepareCluster(home, binaries);
    const server = await startServer(home, binaries, folder, options.log);
    cleanUps.push(server.stop);
    const host = await openSocketFolder(home.folder);
    cleanUps.push(host.close);
    const urlOf = urlsOn(host);
    await createMissingDatabases(urlOf('postgres'), options.databases);

    let stopped: Promise<void> | undefined;
    void server.exited.then((status) => {
      if (!stopped) options.onExit?.(new EmbeddedPostgresError(`The embedded PostgreSQL ended unexpectedly with status ${status}.`));
    });
    return { urlOf, stop: () => (stopped ??= cleanUp()) };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

/**
 * As `startEmbeddedPostgres`, but where a running Tandem holds `dataDir` it answers that one's server, whose `stop` leaves it running:
 * for commands that work beside Tandem as well as without it.
 */
export async function openEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await startEmbeddedPostgres(options);
  } catch (error) {
    if (!(error instanceof DataDirInUseError)) throw error;
    const host = await openSocketFolder(join(resolve(options.dataDir), 'postgres'));
    let closed: Promise<void> | undefined;
    return { urlOf: urlsOn(host), stop: () => (closed ??= host.close()) };
  }
}

async function startServer(home: ServerHome, binaries: Binaries, folder: string, log?: (line: string) => void): Promise<SupervisedProcess> {
  const command = {
    command: join(binaries.folder, 'bin', 'postgres'),
    args: ['-D', dataFolderArgument(home, folder), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    cwd: folder,
    account: home.account,
    onError: (line: string) => log?.(line),
  };
  try {
    return await startSupervised(command, 'database system is ready to accept connections');
  } catch (error) {
    if (!(error instanceof EndedBeforeReadyError)) throw error;
    throw new EmbeddedPostgresError(`PostgreSQL could not start on ${folder} (status ${error.status}):\n${error.lines.join('\n')}`);
  }
}

/** A folder to find the socket in, and what to do when it is needed no more. */
interface SocketFolder {
  path: string;
  close: () => Promise<void>;
}

const urlsOn = (host: SocketFolder) => (database: string) =>
  `postgres://${superuser}@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(host.path)}&port=5432&sslmode=disable`;

/** A socket's path has room for some 100 bytes (unix(7)); a longer folder is named by an open file descriptor instead. */
async function openSocketFolder(folder: string): Promise<SocketFolder> {
  const longest = process.platform === 'linux' ? 107 : 103;
  if (Buffer.byteLength(join(folder, socketName)) <= longest) return { path: folder, close: async () => undefined };
  if (process.platform !== 'linux')
    throw new EmbeddedPostgresError(`${folder} is too long a path for a socket. Set DATA_DIR to a shorter one.`);
  const directory = await open(folder);
  return { path: `/proc/${process.pid}/fd/${directory.fd}`, close: () => directory.close() };
}

async function createMissingDatabases(url: string, wanted: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database');
    const missing = wanted.filter((name) => !rows.some((row) => row.datname === name));
    for (const name of missing) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
