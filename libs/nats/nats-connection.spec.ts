import { Logger } from '@nestjs/common';
import { waitFor } from '../../test/support/processes.js';
import { describeWithNats, startNats, type TestServer } from '../../test/support/servers.js';
import { NatsConnection } from './nats-connection.js';
import { NatsUnavailableError } from './nats-unavailable.error.js';

describeWithNats('NatsConnection', () => {
  let server: TestServer;
  let connection: NatsConnection;
  const answers = async () => {
    await connection.client.flush();
    return true;
  };

  beforeAll(async () => {
    Logger.overrideLogger(false);
    server = await startNats();
  });
  afterEach(() => connection.onApplicationShutdown());
  afterAll(() => server.stop());

  it('connects once the server is there, and again whenever it has been away', async () => {
    await server.stop();
    connection = new NatsConnection(server.url);
    expect(() => connection.client).toThrow(NatsUnavailableError);
    await server.restart();
    await waitFor('the first connection', answers);
    await server.kill();
    await waitFor('the loss', () => {
      try {
        return connection.client.isClosed();
      } catch {
        return true;
      }
    });
    await server.restart();
    await waitFor('the next connection', answers);
  });

  it('is closed for good, whether it is connected or not', async () => {
    connection = new NatsConnection(server.url);
    await waitFor('the connection', answers);
    const { client } = connection;
    await connection.onApplicationShutdown();
    expect(client.isClosed()).toBe(true);
    expect(() => connection.client).toThrow(NatsUnavailableError);
    const early = new NatsConnection(server.url);
    await early.onApplicationShutdown();
    expect(() => early.client).toThrow(NatsUnavailableError);
  });
});
