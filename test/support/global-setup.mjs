import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.mjs';

const pathTo = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Builds Tandem and starts what the suites share. It runs in a process of its own, in a group of its own, which stops everything
 * as soon as the channel to jest closes: after the last suite, but also when jest is interrupted or killed.
 */
export default async function globalSetup() {
  await build();
  const services = fork(pathTo('./services.ts'), {
    execArgv: ['--import', pathTo('./typescript.mjs')],
    env: { ...process.env, NODE_OPTIONS: '' },
    detached: true,
  });
  globalThis.testServices = services;
  const environment = await new Promise((resolve, reject) => {
    services.once('message', resolve);
    services.once('exit', (code) => reject(new Error(`The services that the tests share did not start (exit code ${code})`)));
  });
  Object.assign(process.env, environment);
}
