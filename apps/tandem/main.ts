import 'reflect-metadata';
import { loadConfig } from '#libs/config';
import { startEmbeddedPostgres } from '#libs/embedded-postgres';
import { main, serve } from '#libs/server';
import { AppModule } from './app.module.js';

await main(async () => {
  const config = loadConfig(process.env);
  const { usersDatabaseUrl, ordersDatabaseUrl } = config;
  if (usersDatabaseUrl && ordersDatabaseUrl) {
    const server = await serve(AppModule.forRoot(config, { users: usersDatabaseUrl, orders: ordersDatabaseUrl }), config);
    console.log(`Tandem is ready on ${server.url}`);
    return server;
  }
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, databases: ['users', 'orders'] });
  const server = await serve(AppModule.forRoot(config, { users: postgres.urlOf('users'), orders: postgres.urlOf('orders') }), config);
  console.log(`Tandem is ready on ${server.url}`);
  return { stop: () => server.stop().then(() => postgres.stop()) };
});
