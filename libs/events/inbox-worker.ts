import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '#libs/clock';
import { delayAfter, type Backoff } from './backoff.js';
import { moveToDeadLetters } from './dead-letters.js';
import type { EventConsumer } from './event-consumers.js';
import { EVENT_ROW_COLUMNS, eventOf, type EventRow } from './event-rows.js';
import { errorName, errorText } from './failure.js';
import { PollLoop } from './poll-loop.js';

export interface WorkerOptions {
  pollIntervalMs: number;
  /** Attempts until an event becomes a dead letter. */
  maxAttempts: number;
  backoff: Backoff;
}

/** Invalidates cache tags; the `invalidate` of a `TaggedCache`. */
export type Invalidate = (tags: string[]) => Promise<void>;

/**
 * Applies the inbox of one database. Each consumer has its own loop, so that a slow or failing one delays no other; each event
 * has its own transaction, in which its handler runs and it is marked applied. Any number of workers may share an inbox.
 */
export class InboxWorker {
  private readonly logger = new Logger(InboxWorker.name);
  private readonly loops: PollLoop[];

  constructor(
    private readonly dataSource: DataSource,
    consumers: EventConsumer[],
    private readonly invalidate: Invalidate,
    private readonly clock: Clock,
    private readonly options: WorkerOptions,
  ) {
    this.loops = consumers.map(
      (consumer) =>
        new PollLoop(
          () => this.applyNext(consumer),
          options.pollIntervalMs,
          (error) => this.logger.error(`Inbox of ${consumer.name} failed: ${errorName(error)}`),
        ),
    );
  }

  start(): void {
    this.loops.forEach((loop) => loop.start());
  }

  /** Looks for new events at once. */
  wake(): void {
    this.loops.forEach((loop) => loop.wake());
  }

  /** Claims no more, and resolves when the handlers under way have ended. */
  async stop(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  /** Applies the consumer's next due event; answers whether there was one. */
  private async applyNext(consumer: EventConsumer): Promise<boolean> {
    let claimed: EventRow | undefined;
    try {
      const tags = await this.dataSource.transaction(async (manager) => {
        // A commit that a power cut loses takes the mark with it: the event is applied again. No need to wait for the disk.
        await manager.query('SET LOCAL synchronous_commit = off');
        claimed = await this.claim(manager, consumer.name);
        return claimed ? this.apply(manager, consumer, claimed) : [];
      });
      if (tags.length > 0) await this.invalidateTags(consumer, tags);
    } catch (error) {
      // A failed commit (a deferred constraint, say) is the handler's failure too; a failed claim is nobody's.
      if (!claimed) throw error;
      await this.recordFailure(consumer, claimed, error);
    }
    return claimed !== undefined;
  }

  /**
   * Locks the first due event whose aggregate has no earlier event pending for this consumer. `OFFSET 0` keeps the check an index
   * probe: as a join, which stale statistics make look cheap, it reads all that is pending.
   */
  private async claim(manager: EntityManager, consumer: string): Promise<EventRow | undefined> {
    const [row] = await manager.query<EventRow[]>(
      `SELECT ${EVENT_ROW_COLUMNS} FROM inbox head
       WHERE consumer = $1 AND applied_at IS NULL AND (next_attempt_at IS NULL OR next_attempt_at <= $2)
         AND NOT EXISTS (
           SELECT 1 FROM inbox earlier
           WHERE earlier.consumer = $1 AND earlier.aggregate_id = head.aggregate_id
             AND earlier.applied_at IS NULL AND earlier.position < head.position OFFSET 0)
       ORDER BY position LIMIT 1
       FOR UPDATE OF head SKIP LOCKED`,
      [consumer, this.clock.now()],
    );
    return row;
  }

  private async apply(manager: EntityManager, consumer: EventConsumer, row: EventRow): Promise<string[]> {
    const handler = consumer.handlers.get(row.type);
    if (!handler) throw new Error(`${consumer.name} has no handler for ${row.type}`);
    const result = await handler(eventOf(row), manager);
    await manager.query('UPDATE inbox SET applied_at = $1 WHERE position = $2', [this.clock.now(), row.position]);
    return result?.invalidate ?? [];
  }

  /** The data is committed: a cache that cannot be reached must not make the event look failed. */
  private async invalidateTags(consumer: EventConsumer, tags: string[]): Promise<void> {
    try {
      await this.invalidate(tags);
    } catch (error) {
      this.logger.warn(`Invalidating the cache for ${consumer.name} failed: ${errorName(error)}`);
    }
  }

  private async recordFailure(consumer: EventConsumer, row: EventRow, error: unknown): Promise<void> {
    const attempts = row.attempts + 1;
    const what = `${consumer.name} failed on ${row.event_id} (${row.type}), attempt ${attempts} of ${this.options.maxAttempts}`;
    const now = this.clock.now();
    if (attempts >= this.options.maxAttempts) {
      await this.dataSource.transaction((manager) => moveToDeadLetters(manager, row, errorText(error), now));
      this.logger.error(`${what}, now a dead letter: ${errorName(error)}`);
      return;
    }
    const delayMs = delayAfter(attempts, this.options.backoff);
    // The lock is gone by now: where another worker has taken the event since, its outcome stands.
    await this.dataSource.query(
      `UPDATE inbox SET attempts = $2, next_attempt_at = $3 WHERE position = $1 AND applied_at IS NULL AND attempts = $4`,
      [row.position, attempts, new Date(now.getTime() + delayMs), row.attempts],
    );
    this.logger.warn(`${what}, next in ${Math.ceil(delayMs)} ms: ${errorName(error)}`);
  }
}
