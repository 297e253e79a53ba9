import { Client } from 'pg';
import { createTestDatabase } from './database.js';
import { describeWithNats, describeWithRedis, startNats, startRedis, type TestServer } from './servers.js';
import { startProcess, stopProcess, waitFor } from './processes.js';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('createTestDatabase', () => {
  it('creates databases that know nothing of each other, and drops them while in use', async () => {
    const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await query(first.url, 'CREATE TABLE only_here (id int)');
    await expect(query(second.url, 'SELECT * FROM only_here')).rejects.toThrow('does not exist');
    const client = new Client({ connectionString: first.url });
    client.on('error', () => undefined);
    const disconnected = new Promise((resolve) => client.once('end', resolve));
    await client.connect();
    await first.drop();
    await disconnected;
    await expect(query(first.url, 'SELECT 1')).rejects.toThrow('does not exist');
    await second.drop();
  });
});

describe('stopProcess', () => {
  it('answers the exit code', async () => {
    const running = startProcess(process.execPath, [
      '-e',
      `process.on('SIGTERM', () => process.exit(3)); setInterval(() => {}, 1000); console.log('up')`,
    ]);
    await waitFor('the process', () => running.logs().includes('up'));
    expect(await stopProcess(running, 'SIGTERM')).toBe(3);
  });

  it('ends a process that ignores the signal, and says what it had logged', async () => {
    const running = startProcess(process.execPath, [
      '-e',
      `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')`,
    ]);
    await waitFor('the process', () => running.logs().includes('up'));
    await expect(stopProcess(running, 'SIGTERM', 50)).rejects.toThrow(/SIGTERM.*\n.*up/);
    expect(await running.exited).toBe(137);
  });
});

async function isUp(server: TestServer, path: string): Promise<boolean> {
  const { hostname, port } = new URL(server.url);
  // Both answer something to HTTP's first line, if only a complaint.
  return fetch(`http://${hostname}:${port}${path}`, { signal: AbortSignal.timeout(500) }).then(
    () => true,
    (error: unknown) => !/ECONNREFUSED|Timeout/.test(String((error as Error).cause ?? error)),
  );
}

function survivesItsFailures(start: () => Promise<TestServer>): void {
  it('is stopped, killed, frozen and started again on the same port', async () => {
    const server = await start();
    expect(await isUp(server, '/')).toBe(true);
    server.pause();
    await waitFor('silence', async () => !(await isUp(server, '/')));
    server.resume();
    expect(await isUp(server, '/')).toBe(true);
    await server.kill();
    expect(await isUp(server, '/')).toBe(false);
    await server.restart();
    expect(await isUp(server, '/')).toBe(true);
    await server.stop();
    expect(await isUp(server, '/')).toBe(false);
  });
}

describeWithRedis('startRedis', () => {
  survivesItsFailures(startRedis);
});

describeWithNats('startNats', () => {
  survivesItsFailures(startNats);
});
