import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { AppConfig } from '#libs/config';
import { explainListenError } from '#libs/supervision';

/** TCP ports of 127.0.0.1 that are free at this moment, each another one. */
export async function findFreePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

/** Throws what listening there would throw: a StartError where something else does. */
export async function assertPortIsFree(address: Pick<AppConfig, 'port' | 'host'>): Promise<void> {
  const server = createServer().listen(address.port, address.host);
  await once(server, 'listening').catch((error: unknown) => {
    throw explainListenError(error, address);
  });
  await once(server.close(), 'close');
}
