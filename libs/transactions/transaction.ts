import type { EntityManager } from 'typeorm';
import type { DomainEvent } from '#libs/contracts';
import { newId } from '#libs/ids';

/** A unit of work: what it writes, tells and makes stale becomes true together, when it commits. */
export class Transaction {
  readonly events: DomainEvent[] = [];
  readonly tags = new Set<string>();

  constructor(
    readonly manager: EntityManager,
    readonly now: Date,
  ) {}

  /** Records that something has happened; told once the transaction has committed. */
  emit(type: string, aggregateId: string, data: unknown): void {
    this.events.push({ id: newId('evt'), type, aggregateId, timestamp: this.now.toISOString(), data });
  }

  /** Names the cache tags that this work makes stale. */
  invalidate(...tags: string[]): void {
    for (const tag of tags) this.tags.add(tag);
  }
}
