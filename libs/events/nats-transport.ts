import { Logger } from '@nestjs/common';
import {
  DiscardPolicy,
  jetstream,
  JetStreamApiCodes,
  JetStreamApiError,
  jetstreamManager,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { DomainEvent } from '#libs/contracts';
import { type NatsConnection, NatsUnavailableError } from '#libs/nats';
import type { EventTransport } from './event-transport.js';
import { errorName } from './failure.js';
import { DEFAULT_RETENTION } from './prune.js';

/** The stream that holds the events of all services. */
export const EVENT_STREAM = 'TANDEM_EVENTS';

const SUBJECT_PREFIX = 'tandem.events';
/** How long the broker may take to answer, in milliseconds. */
const TIMEOUT_MS = 2000;
/** How long the broker recognises an event that is published again, in milliseconds; after that, the inbox alone does. */
const DUPLICATE_WINDOW_MS = 120_000;

const streamConfig = {
  name: EVENT_STREAM,
  subjects: [`${SUBJECT_PREFIX}.>`],
  retention: RetentionPolicy.Limits,
  storage: StorageType.File,
  discard: DiscardPolicy.Old,
  // As long as the outbox, and shorter than the inbox remembers.
  max_age: nanos(DEFAULT_RETENTION.publishedMs),
  duplicate_window: nanos(DUPLICATE_WINDOW_MS),
} satisfies Partial<StreamConfig>;

/** The subject of an event: `tandem.events.users.user.deleted`. */
export function subjectOf(type: string, source: string): string {
  return `${SUBJECT_PREFIX}.${source}.${type}`;
}

/** Publishes to a JetStream stream, which it creates where the broker has none, or has it no more. */
export class NatsTransport implements EventTransport {
  private readonly logger = new Logger(NatsTransport.name);
  private reported: string | null = null;

  constructor(private readonly connection: NatsConnection) {}

  /** Resolves once the broker has stored the event. */
  async publish(event: DomainEvent, source: string): Promise<void> {
    const client = jetstream(this.connection.client, { timeout: TIMEOUT_MS });
    await client.publish(subjectOf(event.type, source), JSON.stringify(event), { msgID: event.id, timeout: TIMEOUT_MS });
  }

  async isAvailable(): Promise<boolean> {
    try {
      await this.openStream();
      this.reported = null;
      return true;
    } catch (error) {
      // The connection says itself that it is away.
      if (!(error instanceof NatsUnavailableError)) this.report(errorName(error));
      return false;
    }
  }

  /** The broker's API, with the stream in place. Throws where the broker does not answer in time, or keeps no streams. */
  async openStream(): Promise<JetStreamManager> {
    const manager = await jetstreamManager(this.connection.client, { timeout: TIMEOUT_MS, checkAPI: false });
    try {
      await manager.streams.info(EVENT_STREAM);
    } catch (error) {
      if (!(error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound)) throw error;
      await manager.streams.add(streamConfig);
      this.logger.log(`Created the stream ${EVENT_STREAM}`);
    }
    return manager;
  }

  private report(reason: string): void {
    if (reason === this.reported) return;
    this.reported = reason;
    this.logger.warn(`No events can be published: ${reason}`);
  }
}
