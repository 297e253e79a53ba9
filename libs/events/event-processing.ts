import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { TaggedCache } from '#libs/caching';
import { Clock } from '#libs/clock';
import { EventConsumers } from './event-consumers.js';
import type { EventOptions } from './event-options.js';
import { EventReceiver } from './event-receiver.js';
import { EVENT_TRANSPORT, type EventTransport } from './event-transport.js';
import { errorName } from './failure.js';
import { InboxWorker } from './inbox-worker.js';
import { OutboxRelay } from './outbox-relay.js';
import { PollLoop } from './poll-loop.js';
import { pruneEvents } from './prune.js';

/** Injection token of the data sources by name: `ReadonlyMap<string, DataSource>`. */
export const EVENT_DATA_SOURCES = Symbol('EVENT_DATA_SOURCES');

/** Injection token of the `EventOptions` in force. */
export const EVENT_OPTIONS = Symbol('EVENT_OPTIONS');

/** Runs the relay, the worker and the pruning of every database of this process. */
@Injectable()
export class EventProcessing implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(EventProcessing.name);
  private readonly relays = new Map<string, OutboxRelay>();
  private readonly workers = new Map<string, InboxWorker>();
  private readonly pruning: PollLoop;

  constructor(
    @Inject(EVENT_DATA_SOURCES) private readonly dataSources: ReadonlyMap<string, DataSource>,
    @Inject(EVENT_TRANSPORT) private readonly transport: EventTransport,
    @Inject(EVENT_OPTIONS) private readonly options: EventOptions,
    private readonly consumers: EventConsumers,
    private readonly receiver: EventReceiver,
    private readonly cache: TaggedCache,
    private readonly clock: Clock,
  ) {
    this.pruning = new PollLoop(
      () => this.prune(),
      options.pruneIntervalMs,
      (error) => this.logger.error(`Pruning failed: ${errorName(error)}`),
    );
  }

  /** Throws where a consumer names a database that this process does not have. */
  onApplicationBootstrap(): void {
    const homeless = this.consumers.all().find((consumer) => !this.dataSources.has(consumer.database));
    if (homeless) throw new Error(`Event consumer ${homeless.name} names an unknown database: ${homeless.database}`);
    const invalidate = (tags: string[]) => this.cache.invalidate(tags);
    for (const [name, dataSource] of this.dataSources) {
      this.relays.set(name, new OutboxRelay(dataSource, name, this.transport, this.clock, this.options.relay));
      this.workers.set(name, new InboxWorker(dataSource, this.consumers.inDatabase(name), invalidate, this.clock, this.options.worker));
    }
    this.receiver.onReceived((database) => this.wakeWorker(database));
    this.workers.forEach((worker) => worker.start());
    this.relays.forEach((relay) => relay.start());
    this.pruning.start();
  }

  /** Relays what a transaction of this database has just committed. */
  wake(database: string): void {
    this.relays.get(database)?.wake();
  }

  /** Applies what has just come into the inbox of this database. */
  wakeWorker(database: string): void {
    this.workers.get(database)?.wake();
  }

  /** Stops before the data sources close; what is under way ends first. */
  async beforeApplicationShutdown(): Promise<void> {
    const parts = [...this.relays.values(), ...this.workers.values(), this.pruning];
    await Promise.all(parts.map((part) => part.stop()));
  }

  private async prune(): Promise<boolean> {
    for (const dataSource of this.dataSources.values()) await pruneEvents(dataSource, this.clock.now(), this.options.retention);
    return false;
  }
}
