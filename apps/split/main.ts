import 'reflect-metadata';
import { main, welcome } from '#libs/server';
import { startSplit } from '#libs/split';
import { demoAccounts } from '#libs/users';

await main(async () => {
  const split = await startSplit(process.env);
  const { nodeEnv, demoData } = split.config;
  if (nodeEnv === 'development') console.log(welcome(split.url, demoData ? demoAccounts : [], split.parts));
  return split;
});
