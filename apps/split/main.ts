import 'reflect-metadata';
import { demoAccounts } from '#libs/contracts';
import { main, welcome } from '#libs/launch';
import { startSplit } from '#libs/split';

await main(async () => {
  const split = await startSplit(process.env);
  const { nodeEnv, demoData } = split.config;
  if (nodeEnv === 'development') console.log(welcome(split.url, demoData ? demoAccounts : [], split.parts));
  return split;
});
