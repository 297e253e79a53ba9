import { createServer } from 'node:net';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { findFreePort, waitFor } from '../../test/support/processes.js';
import { describeWithRedis, startRedis, type TestServer } from '../../test/support/servers.js';
import { RedisConnection, RedisUnavailableError } from './index.js';

const times = { silence: 50, command: 100, connection: 400, reconnect: 50 };
const connections: RedisConnection[] = [];

function connect(url: string): RedisConnection {
  const connection = new RedisConnection(url, times);
  connections.push(connection);
  return connection;
}

const ready = (connection: RedisConnection) => waitFor('Redis', () => connection.isReady);
const get = (connection: RedisConnection) => connection.run((client) => client.get('key'));

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work().catch(() => undefined);
  return performance.now() - start;
}

let warn: jest.SpiedFunction<Logger['warn']>;
let log: jest.SpiedFunction<Logger['log']>;

beforeEach(() => {
  warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  log = jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);
});

afterEach(async () => {
  await Promise.all(connections.splice(0).map((connection) => connection.close()));
  jest.restoreAllMocks();
});

describe('RedisConnection without a server', () => {
  it('refuses a URL of something else', () => {
    expect(() => new RedisConnection('http://localhost')).toThrow();
  });

  it('refuses commands at once and says so once', async () => {
    const connection = connect(`redis://127.0.0.1:${await findFreePort()}`);
    await waitFor('the first failure', () => warn.mock.calls.length > 0);
    await expect(get(connection)).rejects.toThrow(RedisUnavailableError);
    await expect(connection.ping()).rejects.toThrow(RedisUnavailableError);
    expect(await millisecondsOf(() => get(connection))).toBeLessThan(10);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('does not take an accepted socket for a server', async () => {
    let accepted = 0;
    const deaf = createServer((socket) => {
      accepted++;
      socket.resume();
    }).listen(0, '127.0.0.1');
    await waitFor('the port', () => deaf.listening);
    const connection = connect(`redis://127.0.0.1:${(deaf.address() as { port: number }).port}`);
    await waitFor('a second attempt', () => accepted >= 2);
    expect(connection.isReady).toBe(false);
    await connection.close();
    // It closes once every socket is given back.
    await new Promise((resolve) => deaf.close(resolve));
  });
});

describeWithRedis('RedisConnection', () => {
  let server: TestServer;

  beforeEach(async () => {
    server = await startRedis();
  });
  afterEach(async () => {
    server.resume();
    await server.kill();
  });

  it('runs commands and measures a PING', async () => {
    const connection = connect(server.url);
    await ready(connection);
    await connection.run((client) => client.set('key', 'value'));
    expect(await get(connection)).toBe('value');
    expect(await connection.ping()).toBeGreaterThan(0);
  });

  it('passes error replies on and stays up', async () => {
    const connection = connect(server.url);
    await ready(connection);
    await expect(connection.run((client) => client.sendCommand(['NONSENSE']))).rejects.toThrow(/unknown command/);
    expect(connection.isReady).toBe(true);
  });

  it('outlives the loss of the server, and tells its return once per connection', async () => {
    const connection = connect(server.url);
    let returns = 0;
    connection.onReady(() => returns++);
    await ready(connection);
    const { generation } = connection;
    await server.kill();
    await waitFor('the loss', () => !connection.isReady);
    expect(await millisecondsOf(() => get(connection))).toBeLessThan(10);
    await server.restart();
    await ready(connection);
    expect(await get(connection)).toBeNull();
    expect(returns).toBe(2);
    expect(connection.generation).toBe(generation + 1);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(log).toHaveBeenCalledTimes(2);
  });

  it('slows no more than the commands in flight when the server hangs, and comes back on the same connection', async () => {
    const connection = connect(server.url);
    await ready(connection);
    const { generation } = connection;
    server.pause();
    expect(await millisecondsOf(() => get(connection))).toBeLessThan(4 * times.silence);
    expect(connection.isReady).toBe(false);
    const refusals = async () => {
      for (let call = 0; call < 20; call++) await get(connection).catch(() => undefined);
    };
    expect(await millisecondsOf(refusals)).toBeLessThan(10 * times.silence);
    server.resume();
    await ready(connection);
    expect(connection.generation).toBe(generation);
    expect(await get(connection)).toBeNull();
  });

  it('replaces a connection that stays silent', async () => {
    const connection = connect(server.url);
    await ready(connection);
    const { generation } = connection;
    server.pause();
    await get(connection).catch(() => undefined);
    const start = performance.now();
    await waitFor('the connection to be given up', () => performance.now() - start > times.connection * 3);
    server.resume();
    await ready(connection);
    expect(connection.generation).toBe(generation + 1);
  });

  it('does not take its own pause for the silence of the server', async () => {
    const connection = connect(server.url);
    await ready(connection);
    const answer = get(connection);
    const start = performance.now();
    while (performance.now() - start < times.command * 2);
    await expect(answer).resolves.toBeNull();
    expect(connection.isReady).toBe(true);
  });

  it('lets a burst wait its turn', async () => {
    const connection = new RedisConnection(server.url, { ...times, silence: 150, command: 20_000 });
    connections.push(connection);
    await ready(connection);
    // Redis answers what it has read in one go together: the padding makes it read the burst in pieces.
    const padding = 'x'.repeat(10_000);
    const script = 'local sum = 0 for i = 1, 100000 do sum = sum + i end return sum';
    const replies = await Promise.all(
      Array.from({ length: 300 }, () => connection.run((client) => client.eval(script, { arguments: [padding] }))),
    );
    expect(replies).toHaveLength(300);
  });

  it('refuses commands once closed', async () => {
    const connection = connect(server.url);
    await ready(connection);
    await connection.close();
    await expect(get(connection)).rejects.toThrow(RedisUnavailableError);
  });
});
