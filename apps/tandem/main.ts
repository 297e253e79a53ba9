import 'reflect-metadata';
import { loadConfig } from '#libs/config';
import { demoAccounts } from '#libs/contracts';
import { openDatabases } from '#libs/embedded-postgres';
import { main, welcome } from '#libs/launch';
import { serve } from '#libs/server';
import { AppModule } from './app.module.js';

await main(async () => {
  const config = loadConfig(process.env);
  const databases = await openDatabases(config, (error) => {
    console.error(error.message);
    process.exit(1);
  });
  const server = await serve(AppModule.forRoot(config, databases), config);
  console.log(`Tandem is ready on ${server.url}`);
  if (config.nodeEnv === 'development') console.log(welcome(server.url, config.demoData ? demoAccounts : []));
  return { stop: () => server.stop().then(() => databases.stop()) };
});
