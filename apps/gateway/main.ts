import 'reflect-metadata';
import { loadConfig } from '#libs/config';
import { registerRestProxy } from '#libs/gateway';
import { main } from '#libs/launch';
import { serve } from '#libs/server';
import { AppModule } from './app.module.js';

await main(async () => {
  const config = loadConfig(process.env, 'gateway');
  const server = await serve(AppModule.forRoot(config), config, registerRestProxy);
  console.log(`Tandem is ready on ${server.url}`);
  return server;
});
