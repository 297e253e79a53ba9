import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#libs/embedded-postgres';
import { runAsAdmin, templates, urlOfDatabase } from './database.js';
import { reapProcesses } from './processes.js';
import { provideServer } from './server-binaries.js';
import { launchProcess } from './launch.js';
import { inherited, startTandem } from './tandem.js';
import { canSplit, variables } from './test-run.js';

/** Everything that stops, last started first. */
const cleanUps: (() => unknown)[] = [];

async function stopAll(): Promise<void> {
  for (let cleanUp = cleanUps.pop(); cleanUp; cleanUp = cleanUps.pop()) {
    try {
      await cleanUp();
    } catch (error) {
      console.error('The services of the tests did not stop cleanly:', error);
    }
  }
}

/** Lets a Tandem migrate the template databases, then closes them to connections, since a database in use cannot be copied. */
async function migrateTemplates(directory: string): Promise<void> {
  const running = await launchProcess('tandem', {
    ...inherited,
    NODE_ENV: 'test',
    PORT: '0',
    DEMO_DATA: 'false',
    DATA_DIR: join(directory, 'template-data'),
    USERS_DATABASE_URL: urlOfDatabase(templates.users),
    ORDERS_DATABASE_URL: urlOfDatabase(templates.orders),
  });
  await running.stop('SIGTERM');
  for (const name of Object.values(templates)) await runAsAdmin(`ALTER DATABASE ${name} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
}

async function start(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'tandem-test-'));
  process.env[variables.directory] = directory;
  cleanUps.push(() => rm(directory, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ dataDir: directory, databases: Object.values(templates) });
  cleanUps.push(() => postgres.stop());
  cleanUps.push(reapProcesses);
  process.env[variables.postgresUrl] = postgres.urlOf('postgres');
  process.env[variables.redis] = provideServer('redis-server');
  process.env[variables.nats] = provideServer('nats-server');
  process.env[variables.startupError] = '';
  process.env[variables.single] = '';
  process.env[variables.split] = '';
  if (process.env['TANDEM_URL']) return;
  try {
    await migrateTemplates(directory);
    for (const topology of canSplit() ? (['single', 'split'] as const) : (['single'] as const)) {
      const shared = await startTandem({}, topology);
      cleanUps.push(() => shared.stop());
      process.env[variables[topology]] = JSON.stringify({ url: shared.url, env: shared.env });
    }
  } catch (error) {
    // Unit tests run all the same; whatever needs a Tandem fails with this.
    process.env[variables.startupError] = String(error);
    console.error(error);
  }
}

const starting = start();
for (const event of ['disconnect', 'SIGINT', 'SIGTERM'] as const) {
  // What is half started has to be there before it can be stopped.
  process.once(event, () => void starting.then(stopAll, stopAll).then(() => process.exit(0)));
}
try {
  await starting;
  process.send?.(Object.fromEntries(Object.values(variables).map((name) => [name, process.env[name] ?? ''])));
} catch (error) {
  console.error(error);
  await stopAll();
  process.exit(1);
}
