import { Logger } from '@nestjs/common';
import {
  AckPolicy,
  type Consumer,
  DeliverPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamManager,
  type JsMsg,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { type DataSource, QueryFailedError, type QueryRunner } from 'typeorm';
import type { EventConsumer } from './event-consumers.js';
import { errorName } from './failure.js';
import { type Delivery, insertIntoInbox } from './inbox.js';
import { batchesOf } from './message-batches.js';
import { EVENT_STREAM, type NatsTransport } from './nats-transport.js';
import { PollLoop } from './poll-loop.js';
import { publishedEventOf } from './published-event.js';
import { withSessionLock } from './session-lock.js';

export interface ReceiverOptions {
  /** How often an instance that does not receive tries to, in milliseconds. */
  pollIntervalMs: number;
  /** Messages under way between the broker and the inbox. */
  batchSize: number;
}

/** How long the broker waits for an acknowledgement before it delivers again, in milliseconds; longer than an insert may take. */
const ACK_WAIT_MS = 60_000;

/**
 * Brings the events of the stream into the inbox of one database, in their order. Of all instances that serve the database one receives:
 * the one whose session holds the lock. It begins at the durable consumer's ack floor, so that what its predecessor has left
 * unacknowledged comes before what follows; the inbox ignores what it holds already. See docs/adr/0009.
 */
export class StreamReceiver {
  private readonly logger = new Logger(StreamReceiver.name);
  private readonly closing = new AbortController();
  private readonly loop: PollLoop;

  /**
   * @param database its name, which is also the durable consumer's
   * @param onReceived told after each batch that the inbox has new events
   */
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: string,
    private readonly consumers: EventConsumer[],
    private readonly transport: NatsTransport,
    private readonly onReceived: () => void,
    private readonly options: ReceiverOptions,
  ) {
    this.loop = new PollLoop(
      () => this.receive(),
      options.pollIntervalMs,
      (error) => this.logger.error(`Receiving for ${database} failed: ${errorName(error)}`),
    );
  }

  start(): void {
    this.loop.start();
  }

  /** Takes no more, and resolves when what has been taken is stored and another instance may go on. */
  async stop(): Promise<void> {
    this.closing.abort();
    await this.loop.stop();
  }

  /** Receives for as long as the connections last; answers at once where the broker is away or another instance receives. */
  private async receive(): Promise<boolean> {
    if (!(await this.transport.isAvailable())) return false;
    return withSessionLock(this.dataSource, `event-receiver:${this.database}`, async (session) => {
      const consumer = await this.rewind(await this.transport.openStream());
      for await (const batch of batchesOf(consumer, this.options.batchSize, this.closing.signal)) {
        await this.store(session, batch);
        batch.forEach((message) => message.ack());
      }
    });
  }

  /** Replaces the durable consumer by one that begins after its last acknowledged message, or at the stream's first. */
  private async rewind(manager: JetStreamManager): Promise<Consumer> {
    const floor = await ackFloor(manager, this.database);
    if (floor !== null) await manager.consumers.delete(EVENT_STREAM, this.database);
    const info = await manager.consumers.add(EVENT_STREAM, {
      durable_name: this.database,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ACK_WAIT_MS),
      max_ack_pending: this.options.batchSize,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: (floor ?? 0) + 1,
    });
    return manager.jetstream().consumers.getConsumerFromInfo(info);
  }

  private async store(session: QueryRunner, batch: JsMsg[]): Promise<void> {
    const deliveries = batch.flatMap((message) => this.deliveriesOf(message));
    if (deliveries.length === 0) return;
    try {
      await insertIntoInbox(session, deliveries);
    } catch (error) {
      if (!isUnstorable(error)) throw error;
      for (const delivery of deliveries) await this.storeOrDrop(session, delivery);
    }
    this.onReceived();
  }

  private deliveriesOf(message: JsMsg): Delivery[] {
    const published = publishedEventOf(message);
    if (!published) {
      this.logger.warn(`Ignored message ${message.seq}, which is no event`);
      return [];
    }
    const interested = this.consumers.filter((consumer) => consumer.handlers.has(published.event.type));
    return interested.map((consumer) => ({ consumer: consumer.name, ...published }));
  }

  /** What comes from an outbox can be stored: an event that PostgreSQL cannot hold was forged, and must not hold up the others. */
  private async storeOrDrop(session: QueryRunner, delivery: Delivery): Promise<void> {
    try {
      await insertIntoInbox(session, [delivery]);
    } catch (error) {
      if (!isUnstorable(error)) throw error;
      this.logger.warn(`Ignored an event for ${delivery.consumer} that cannot be stored: ${errorName(error)}`);
    }
  }
}

/** The last message up to which a consumer has acknowledged all, or null where the broker does not know the consumer. */
async function ackFloor(manager: JetStreamManager, consumer: string): Promise<number | null> {
  try {
    return (await manager.consumers.info(EVENT_STREAM, consumer)).ack_floor.stream_seq;
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === JetStreamApiCodes.ConsumerNotFound) return null;
    throw error;
  }
}

/** SQLSTATE classes 22 (a value that is none of its type) and 54 (beyond a limit of PostgreSQL). */
function isUnstorable(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: unknown };
  return typeof code === 'string' && /^(22|54)/.test(code);
}
