import type { EntityManager } from 'typeorm';
import type { DomainEvent } from '#libs/contracts';

/** What a handler may answer: cache tags to invalidate once its transaction has committed. */
export interface HandlerResult {
  invalidate: string[];
}

/**
 * Applies an event in the transaction that also marks it applied. It must do nothing but SQL through the manager: a failure
 * rolls all of it back, and it is tried again.
 */
export type EventHandler = (event: DomainEvent, manager: EntityManager) => Promise<void> | Promise<HandlerResult | undefined>;

/** One consumer: a name, the database that it writes to, and a handler for each type of event. */
export interface EventConsumer {
  name: string;
  database: string;
  handlers: Map<string, EventHandler>;
}

/** All consumers of this process. */
export class EventConsumers {
  private readonly byName = new Map<string, EventConsumer>();

  /** Adds a handler; throws if the consumer handles that type already or lives in another database. */
  add(consumer: { name: string; database: string }, type: string, handler: EventHandler): void {
    const known = this.byName.get(consumer.name) ?? { ...consumer, handlers: new Map<string, EventHandler>() };
    if (known.database !== consumer.database) {
      throw new Error(`Event consumer ${consumer.name} is declared in two databases: ${known.database} and ${consumer.database}`);
    }
    if (known.handlers.has(type)) throw new Error(`Event consumer ${consumer.name} handles ${type} twice`);
    known.handlers.set(type, handler);
    this.byName.set(consumer.name, known);
  }

  all(): EventConsumer[] {
    return [...this.byName.values()];
  }

  /** Every consumer of a type of event. */
  of(type: string): EventConsumer[] {
    return this.all().filter((consumer) => consumer.handlers.has(type));
  }

  inDatabase(database: string): EventConsumer[] {
    return this.all().filter((consumer) => consumer.database === database);
  }
}
