import { once } from 'node:events';
import { createServer } from 'node:net';
import { explainListenError, StartError } from './index.js';

const failureOf = async (host: string, port: number): Promise<unknown> => {
  const server = createServer().listen(port, host);
  return once(server, 'listening').then(
    () => server.close(),
    (error: unknown) => explainListenError(error, { host, port }),
  );
};

it('names a taken port and how to choose another', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  expect(String(await failureOf('127.0.0.1', port))).toMatch(new RegExp(`^StartError: Port ${port} on 127.0.0.1 is taken.*PORT=`));
  server.close();
});

it.each(['192.0.2.1', 'no-such-host.invalid'])('says that HOST=%s is not of this machine', async (host) => {
  const error = await failureOf(host, 0);
  expect(error).toBeInstanceOf(StartError);
  expect(String(error)).toContain(`HOST=${host} is no address of this machine`);
});

it('says of a port below 1024 that the account may not use it', () => {
  expect(String(explainListenError({ code: 'EACCES' }, { host: '::', port: 80 }))).toContain('Port 80 is not for this account');
});

it('leaves other errors alone', () => {
  const error = new Error('other');
  expect(explainListenError(error, { host: '::', port: 80 })).toBe(error);
});
