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

async function openUrls(config) {
  const { usersDatabaseUrl, ordersDatabaseUrl } = config;
  if (usersDatabaseUrl && ordersDatabaseUrl) return { users: usersDatabaseUrl, orders: ordersDatabaseUrl, stop: async () => undefined };
  const postgres = await openEmbeddedPostgres({ dataDir: config.dataDir, databases: ['users', 'orders'] });
  return { users: postgres.urlOf('users'), orders: postgres.urlOf('orders'), stop: () => postgres.stop() };
}

/** Runs a command with the data sources `{ users, orders }`, and closes them. */
export async function withDatabases(command) {
  try {
    const urls = await openUrls(loadConfig(process.env));
    const open = (name, entities, migrations) =>
      new DataSource(dataSourceOptions({ name, url: urls[name], entities, migrations, poolSize: 2 })).initialize();
    const dataSources = {
      users: await open('users', userEntities, usersMigrations),
      orders: await open('orders', orderEntities, ordersMigrations),
    };
    process.exitCode = (await command(dataSources)) ?? 0;
    await Promise.all(Object.values(dataSources).map((dataSource) => dataSource.destroy()));
    await urls.stop();
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exitCode = 1;
  }
}
