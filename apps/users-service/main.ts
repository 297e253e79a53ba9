import 'reflect-metadata';
import { loadConfig } from '#libs/config';
import { main } from '#libs/launch';
import { serve } from '#libs/server';
import { AppModule } from './app.module.js';

await main(async () => {
  const config = loadConfig(process.env, 'users-service');
  const server = await serve(AppModule.forRoot(config), config);
  console.log(`The User Service is ready on ${server.url}`);
  return server;
});
