import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { type EmbeddedPostgres, openEmbeddedPostgres, startEmbeddedPostgres } from './index.js';
import { postgresProcessesIn } from './processes.js';

const database = 'shop';

let dataDir: string;
let running: EmbeddedPostgres | undefined;
let parent: ChildProcess | undefined;

async function start(folder = dataDir): Promise<EmbeddedPostgres> {
  return (running = await startEmbeddedPostgres({ dataDir: folder, databases: [database] }));
}

async function query(server: EmbeddedPostgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.urlOf(database) });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts a server, from the build, in another process, as its own process group, and answers once that process has printed `ready`. */
async function startInAnotherProcess(sql = 'SELECT 1'): Promise<ChildProcess> {
  const library = join(process.cwd(), 'dist/libs/embedded-postgres/index.js');
  const program = `
    import pg from 'pg';
    import { startEmbeddedPostgres } from ${JSON.stringify(library)};
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, databases: ['${database}'] });
    const client = new pg.Client({ connectionString: server.urlOf('${database}') });
    await client.connect();
    await client.query(${JSON.stringify(sql)});
    console.log('ready');`;
  parent = spawn(process.execPath, ['--input-type=module', '--eval', program], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(parent.stdout!, 'data');
  return parent;
}

async function killGroup(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  process.kill(-child.pid!, 'SIGKILL');
  await exited;
}

const dataFolder = (): string => join(dataDir, 'postgres/data');
const serverProcesses = (): Promise<number[]> => postgresProcessesIn(dataFolder(), 0).catch(() => []);

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(10);
}

/** Most rules can be seen on one data folder, started again and again; the others take a new one. */
let sharedDataDir: string;

async function useNewDataDir(): Promise<string> {
  return (dataDir = await newDataDir());
}

const newDataDir = (): Promise<string> => mkdtemp(join(tmpdir(), 'embedded-postgres-'));

async function stopAll(): Promise<void> {
  await running?.stop();
  if (parent?.exitCode === null && parent.signalCode === null) await killGroup(parent);
  running = parent = undefined;
  await until(async () => (await serverProcesses()).length === 0);
}

beforeAll(async () => {
  sharedDataDir = await newDataDir();
});

beforeEach(() => {
  dataDir = sharedDataDir;
});

afterEach(async () => {
  await stopAll();
  if (dataDir !== sharedDataDir) await rm(dataDir, { recursive: true });
});

afterAll(() => rm(sharedDataDir, { recursive: true }));

it('creates the databases on the first start and keeps their rows over a restart', async () => {
  const first = await start();
  await query(first, "DROP TABLE IF EXISTS note; CREATE TABLE note AS SELECT 'kept' AS text");
  await first.stop();

  expect(await query(await start(), 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
});

it('stores UTF-8, sorts by code point, folds the case of all letters, runs in UTC and writes durably', async () => {
  const server = await start();

  expect(
    await query(
      server,
      `SELECT pg_encoding_to_char(encoding) AS encoding, lower('ÄÉ') AS folded, 'Z' < 'a' AS ordered, current_setting('TimeZone') AS zone,
       current_setting('fsync') AS fsync, current_setting('listen_addresses') AS tcp FROM pg_database WHERE datname = current_database()`,
    ),
  ).toEqual([{ encoding: 'UTF8', folded: 'äé', ordered: true, zone: 'UTC', fsync: 'on', tcp: '' }]);
});

it('gives URLs that TypeORM understands', async () => {
  const source = new DataSource({ type: 'postgres', url: (await start()).urlOf(database) });
  await source.initialize();

  expect(await source.query('SELECT current_database()')).toEqual([{ current_database: database }]);
  await source.destroy();
});

it('works in a folder whose path is too long for a socket', async () => {
  const server = await start(join(await useNewDataDir(), 'long'.repeat(30)));

  expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('leaves no process, lock or socket behind when stopped, even with a client connected', async () => {
  const server = await start();
  const client = new pg.Client({ connectionString: server.urlOf(database) });
  const disconnected = new Promise((resolve) => client.on('error', resolve));
  await client.connect();
  await server.stop();
  await disconnected;

  expect(await serverProcesses()).toEqual([]);
  expect(await readdir(dataDir)).toEqual(['postgres']);
  expect(await readdir(join(dataDir, 'postgres'))).toEqual(['data']);
});

it('refuses a folder that a live process holds, names both, and leaves the holder undisturbed', async () => {
  const server = await start();

  await expect(startEmbeddedPostgres({ dataDir, databases: [] })).rejects.toThrow(
    `${dataDir} is in use by another Tandem (pid ${process.pid})`,
  );
  expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('opens the server of a running Tandem for a command, which leaves it running, and starts one where there is none', async () => {
  const server = await start();
  const opened = await openEmbeddedPostgres({ dataDir, databases: [database] });
  expect(await query(opened, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await opened.stop();
  expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);

  await server.stop();
  running = await openEmbeddedPostgres({ dataDir, databases: [database] });
  expect(await query(running, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('takes over a lock whose pid now belongs to another process', async () => {
  await writeFile(join(dataDir, 'postgres.lock'), JSON.stringify({ pid: process.pid, startTime: '1' }));

  expect(await query(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('lets one of two simultaneous starts win', async () => {
  await useNewDataDir();
  const starts = await Promise.allSettled([1, 2].map(() => startEmbeddedPostgres({ dataDir, databases: [database] })));
  running = starts.find((outcome) => outcome.status === 'fulfilled')?.value;

  expect(starts.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('ends the server when its parent is killed with its whole process group, and starts again at once with every committed row', async () => {
  await killGroup(await startInAnotherProcess("DROP TABLE IF EXISTS note; CREATE TABLE note AS SELECT 'kept' AS text"));

  expect(await query(await start(), 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
  await running?.stop();
  expect(await serverProcesses()).toEqual([]);
});

it('recovers from a server that was killed itself and whose pid now belongs to another process', async () => {
  const other = await startInAnotherProcess("DROP TABLE IF EXISTS note; CREATE TABLE note AS SELECT 'kept' AS text");
  const pidFile = join(dataFolder(), 'postmaster.pid');
  process.kill(Number.parseInt(await readFile(pidFile, 'utf8'), 10), 'SIGKILL');
  await killGroup(other);
  await until(async () => (await serverProcesses()).length === 0);
  await writeFile(pidFile, (await readFile(pidFile, 'utf8')).replace(/^\d+/, String(process.pid)));

  expect(await query(await start(), 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
});

it('starts afresh after a first start that was killed half-way', async () => {
  await mkdir(join(await useNewDataDir(), 'postgres/initialising-x/base'), { recursive: true, mode: 0o700 });

  expect(await query(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await running?.stop();
  expect(await readdir(join(dataDir, 'postgres'))).toEqual(['data']);
});

it('tells the operator when the server ends by itself', async () => {
  const ended = new Promise<Error>((resolve) => {
    void startEmbeddedPostgres({ dataDir, databases: [], onExit: resolve }).then(async (server) => {
      running = server;
      process.kill(Number.parseInt(await readFile(join(dataFolder(), 'postmaster.pid'), 'utf8'), 10), 'SIGKILL');
    });
  });

  expect((await ended).message).toContain('ended unexpectedly');
});

it('refuses the data of another major version and leaves it as it was', async () => {
  await (await start()).stop();
  const versionFile = join(dataFolder(), 'PG_VERSION');
  await writeFile(versionFile, '16\n');

  await expect(start()).rejects.toThrow('was written by PostgreSQL 16, this is 17');
  expect(await readFile(versionFile, 'utf8')).toBe('16\n');
  await writeFile(versionFile, '17\n');
});

it('refuses a folder that is no data folder', async () => {
  await (await start()).stop();
  const versionFile = join(dataFolder(), 'PG_VERSION');
  await rm(versionFile);

  await expect(start()).rejects.toThrow('is not a PostgreSQL data folder');
  await writeFile(versionFile, '17\n');
});
