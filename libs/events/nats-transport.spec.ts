import { Logger } from '@nestjs/common';
import { NatsConnection } from '#libs/nats';
import { describeWithNats, startNats, type TestServer } from '../../test/support/servers.js';
import { waitFor } from '../../test/support/processes.js';
import { EVENT_STREAM, NatsTransport } from './nats-transport.js';
import { eventFor } from './test-bed.js';

describeWithNats('NatsTransport', () => {
  let server: TestServer;
  let connection: NatsConnection;
  let transport: NatsTransport;
  const available = () => waitFor('the broker', () => transport.isAvailable());
  const lost = () => waitFor('the loss', async () => !(await transport.isAvailable()));
  const stored = async () => (await (await transport.openStream()).streams.info(EVENT_STREAM)).state.messages;

  beforeEach(async () => {
    Logger.overrideLogger(false);
    server = await startNats();
    connection = new NatsConnection(server.url);
    transport = new NatsTransport(connection);
    await available();
  });
  afterEach(async () => {
    await connection.onApplicationShutdown();
    await server.stop();
  });

  it('stores an event as JSON under its source and type, and recognises it by its id', async () => {
    const event = eventFor('ord_1', { name: 'Ω "quoted"', total: 99.99 }, 'order.created');
    await transport.publish(event, 'orders');
    await transport.publish(event, 'orders');
    const message = await (
      await transport.openStream()
    ).streams.getMessage(EVENT_STREAM, { last_by_subj: 'tandem.events.orders.order.created' });
    expect(message?.json()).toEqual(event);
    expect(message?.header.get('Nats-Msg-Id')).toBe(event.id);
    expect(await stored()).toBe(1);
  });

  it('refuses at once while the broker is away, and has its events when it is back', async () => {
    await transport.publish(eventFor('usr_1'), 'users');
    await server.stop();
    await lost();
    const start = performance.now();
    await expect(transport.publish(eventFor('usr_1'), 'users')).rejects.toThrow('NATS is not connected');
    expect(performance.now() - start).toBeLessThan(500);
    await server.restart();
    await available();
    expect(await stored()).toBe(1);
  });

  it('gives up within seconds on a broker that does not answer', async () => {
    server.pause();
    try {
      const start = performance.now();
      const [publishing, isAvailable] = await Promise.allSettled([transport.publish(eventFor('usr_1'), 'users'), transport.isAvailable()]);
      expect([publishing.status, isAvailable]).toEqual(['rejected', { status: 'fulfilled', value: false }]);
      expect(performance.now() - start).toBeLessThan(5000);
    } finally {
      server.resume();
    }
    await available();
  });

  it('creates the stream again on a broker that has lost it', async () => {
    await transport.publish(eventFor('usr_1'), 'users');
    await server.kill();
    await lost();
    await server.restartEmpty();
    await available();
    expect(await stored()).toBe(0);
    await transport.publish(eventFor('usr_1'), 'users');
    expect(await stored()).toBe(1);
  });
});
