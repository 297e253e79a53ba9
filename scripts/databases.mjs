// The databases of an installation, for the commands that work on them: those of the URLs, else the embedded ones.
import { existsSync } from 'node:fs';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';

if (existsSync('.env')) process.loadEnvFile('.env');
await ensureInstalled({ dev: false });
await build();
await import('reflect-metadata');
const { loadConfig, ConfigError } = await import('../dist/libs/config/index.js');
const { dataSourceOptions } = await import('../dist/libs/database/index.js');
const { openEmbeddedPostgres } = await import('../dist/libs/embedded-postgres/index.js');
const { orderEntities } = await import('../dist/libs/orders/index.js');
const { userEntities } = await import('../dist/libs/users/index.js');
const { ordersMigrations } = await import('../dist/migrations/orders/index.js');
const { usersMigrations } = await import('../dist/migrations/users/index.js');
const { DataSource } = await import('typeorm');

/** What to open of each database. */
const schemas = {
  users: { entities: userEntities, migrations: usersMigrations },
  orders: { entities: orderEntities, migrations: ordersMigrations },
};

/** A service has the URL of its own database alone. */
async function openUrls() {
  const { USERS_DATABASE_URL: users, ORDERS_DATABASE_URL: orders } = process.env;
  if (users || orders) return { urls: { ...(users && { users }), ...(orders && { orders }) }, stop: async () => undefined };
  if (process.env.NODE_ENV === 'production') {
    throw new ConfigError('There is no database to work on: set USERS_DATABASE_URL, ORDERS_DATABASE_URL, or both.');
  }
  const { dataDir } = loadConfig(process.env);
  const postgres = await openEmbeddedPostgres({ dataDir, databases: Object.keys(schemas) });
  return { urls: { users: postgres.urlOf('users'), orders: postgres.urlOf('orders') }, stop: () => postgres.stop() };
}

/** Runs a command with the data sources by name (`users`, `orders`, or the one that has a URL), and closes them. */
export async function withDatabases(command) {
  try {
    const { urls, stop } = await openUrls();
    const dataSources = {};
    for (const [name, url] of Object.entries(urls)) {
      dataSources[name] = await new DataSource(dataSourceOptions({ name, url, ...schemas[name], poolSize: 2 })).initialize();
    }
    process.exitCode = (await command(dataSources)) ?? 0;
    await Promise.all(Object.values(dataSources).map((dataSource) => dataSource.destroy()));
    await stop();
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exitCode = 1;
  }
}
