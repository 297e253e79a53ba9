import 'reflect-metadata';
import { type AppConfig, loadConfig } from '#libs/config';
import { startEmbeddedPostgres } from '#libs/embedded-postgres';
import { main, serve, welcome } from '#libs/server';
import { demoAccounts } from '#libs/users';
import { AppModule, type Databases } from './app.module.js';

async function openDatabases({ usersDatabaseUrl, ordersDatabaseUrl, dataDir }: AppConfig): Promise<Databases & { stop(): Promise<void> }> {
  if (usersDatabaseUrl && ordersDatabaseUrl) return { users: usersDatabaseUrl, orders: ordersDatabaseUrl, stop: () => Promise.resolve() };
  const postgres = await startEmbeddedPostgres({
    dataDir,
    databases: ['users', 'orders'],
    onExit: (error) => {
      console.error(error.message);
      process.exit(1);
    },
  });
  return { users: postgres.urlOf('users'), orders: postgres.urlOf('orders'), stop: () => postgres.stop() };
}

await main(async () => {
  const config = loadConfig(process.env);
  const databases = await openDatabases(config);
  const server = await serve(AppModule.forRoot(config, databases), config);
  console.log(`Tandem is ready on ${server.url}`);
  if (config.nodeEnv === 'development') console.log(welcome(server.url, config.demoData ? demoAccounts : []));
  return { stop: () => server.stop().then(() => databases.stop()) };
});
