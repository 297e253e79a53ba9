import type { Provider } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { RequestContext } from '#libs/auth';
import { TaggedCache } from '#libs/caching';
import { Clock } from '#libs/clock';
import { appendToOutbox, EventProcessing } from '#libs/events';
import { claimKey, type IdempotentRequest, keepAnswer } from './idempotency.js';
import { Transaction } from './transaction.js';

/**
 * Runs units of work on one database: events go to the outbox with the rows, caches are invalidated after the commit and before the
 * caller answers, and an idempotency key is kept in the same transaction.
 */
export class Transactions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: string,
    private readonly cache: TaggedCache,
    private readonly events: EventProcessing,
    private readonly clock: Clock,
  ) {}

  async run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { transaction, result } = await this.dataSource.transaction(async (manager) => {
      const open = new Transaction(manager, this.clock.now());
      const outcome = await work(open);
      await appendToOutbox(manager, open.events);
      return { transaction: open, result: outcome };
    });
    if (transaction.tags.size > 0) await this.cache.invalidate([...transaction.tags]);
    if (transaction.events.length > 0) this.events.wake(this.database);
    return result;
  }

  /**
   * Runs work at most once for the request's idempotency key: a second request with the key gets the first one's result.
   * Throws IDEMPOTENCY_KEY_REUSED where the key came with another input, IDEMPOTENCY_IN_PROGRESS where the first is still running.
   */
  async runOnce<T>(ctx: RequestContext, request: IdempotentRequest, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const key = ctx.idempotencyKey;
    if (key === undefined) return this.run(work);
    return this.run(async (transaction) => {
      const claim = await claimKey(transaction, ctx, key, request);
      if (claim.answered) {
        ctx.replayed = true;
        return claim.answer as T;
      }
      const result = await work(transaction);
      await keepAnswer(transaction, claim, result);
      return result;
    });
  }
}

/** The injection token of a database's transactions. */
export const transactionsToken = (database: string): string => `Transactions:${database}`;

/** Provides the transactions of a database. */
export const provideTransactions = (database: string): Provider => ({
  provide: transactionsToken(database),
  inject: [getDataSourceToken(database), TaggedCache, EventProcessing, Clock],
  useFactory: (dataSource: DataSource, cache: TaggedCache, events: EventProcessing, clock: Clock) =>
    new Transactions(dataSource, database, cache, events, clock),
});
