import type { DataSource } from 'typeorm';
import type { DomainEvent } from '#libs/contracts';
import type { EventConsumers } from './event-consumers.js';
import { insertIntoInbox, type Delivery } from './inbox.js';

interface Arrival {
  event: DomainEvent;
  source: string;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * The way into the inboxes of this process, for every transport. Events that arrive while an insert is under way share the
 * next one, so that a burst costs a few statements.
 */
export class EventReceiver {
  private arrivals: Arrival[] = [];
  private inserting = false;
  private listener: (database: string) => void = () => {};

  /** @param dataSources by name, one for every database that a consumer names */
  constructor(
    private readonly consumers: EventConsumers,
    private readonly dataSources: ReadonlyMap<string, DataSource>,
  ) {}

  /** Sets who is told that a database has new events in its inbox. */
  onReceived(listener: (database: string) => void): void {
    this.listener = listener;
  }

  /**
   * Resolves when the inbox of every consumer of this event holds it; receiving it again changes nothing.
   *
   * @param source the database whose outbox the event comes from
   */
  receive(event: DomainEvent, source: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.arrivals.push({ event, source, resolve, reject });
      if (!this.inserting) void this.insertAll();
    });
  }

  private async insertAll(): Promise<void> {
    this.inserting = true;
    // One turn of the event loop lets the callers of this tick join the first insert.
    await new Promise(setImmediate);
    while (this.arrivals.length > 0) {
      const batch = this.arrivals;
      this.arrivals = [];
      try {
        await this.insert(batch);
        batch.forEach((arrival) => arrival.resolve());
      } catch (error) {
        batch.forEach((arrival) => arrival.reject(error));
      }
    }
    this.inserting = false;
  }

  private async insert(batch: Arrival[]): Promise<void> {
    const deliveries = new Map<string, Delivery[]>();
    for (const { event, source } of batch) {
      for (const consumer of this.consumers.of(event.type)) {
        const ofDatabase = deliveries.get(consumer.database) ?? [];
        ofDatabase.push({ consumer: consumer.name, source, event });
        deliveries.set(consumer.database, ofDatabase);
      }
    }
    await Promise.all(
      [...deliveries].map(async ([database, ofDatabase]) => {
        const dataSource = this.dataSources.get(database);
        if (!dataSource) throw new Error(`No data source named ${database}`);
        await insertIntoInbox(dataSource, ofDatabase);
        this.listener(database);
      }),
    );
  }
}
