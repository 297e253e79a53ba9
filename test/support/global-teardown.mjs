import { once } from 'node:events';

/** Closes the channel to the shared services, upon which they stop, and waits until they have. */
export default async function globalTeardown() {
  const services = globalThis.testServices;
  if (services.exitCode !== null) return;
  const exited = once(services, 'exit');
  services.disconnect();
  await exited;
}
