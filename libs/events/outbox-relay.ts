import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '#libs/clock';
import { delayAfter, type Backoff } from './backoff.js';
import { EVENT_ROW_COLUMNS, eventOf, type EventRow } from './event-rows.js';
import type { EventTransport } from './event-transport.js';
import { errorName } from './failure.js';
import { PollLoop } from './poll-loop.js';

export interface RelayOptions {
  pollIntervalMs: number;
  /** Events published in one transaction. */
  batchSize: number;
  backoff: Backoff;
}

/** What became of a batch: positions that were published, and the rows that were refused. */
interface Outcome {
  published: EventRow['position'][];
  failed: EventRow[];
}

/**
 * Publishes one database's outbox, in order per aggregate. Any number of relays may work on one outbox: each claims whole
 * aggregates, never a range of positions, so that a transaction that commits late is found like any other.
 */
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly loop: PollLoop;
  private stopping = false;

  /** @param source the name of the database, given to the transport */
  constructor(
    private readonly dataSource: DataSource,
    private readonly source: string,
    private readonly transport: EventTransport,
    private readonly clock: Clock,
    private readonly options: RelayOptions,
  ) {
    this.loop = new PollLoop(
      () => this.relayBatch(),
      options.pollIntervalMs,
      (error) => this.logger.error(`Relay of ${source} failed: ${errorName(error)}`),
    );
  }

  start(): void {
    this.loop.start();
  }

  /** Relays at once what has been committed; called after commit. */
  wake(): void {
    this.loop.wake();
  }

  /** Claims no more, and resolves when the events in flight are published and marked. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.loop.stop();
  }

  /** Publishes one batch; answers whether any event was published. */
  private async relayBatch(): Promise<boolean> {
    if (!(await this.transport.isAvailable())) return false;
    return this.dataSource.transaction(async (manager) => {
      // A mark that a power cut loses is only an event published again, which the inbox ignores: no need to wait for the disk.
      await manager.query('SET LOCAL synchronous_commit = off');
      const rows = await this.claim(manager);
      if (rows.length === 0) return false;
      const outcome: Outcome = { published: [], failed: [] };
      await Promise.all(runsByAggregate(rows).map((run) => this.publishRun(run, outcome)));
      await this.mark(manager, outcome);
      return outcome.published.length > 0;
    });
  }

  /**
   * Claims aggregates by their first unpublished event, then reads what follows it. The row lock lets another relay pass on to
   * the next aggregate; the advisory lock also holds where an event commits late in front of the one that was locked.
   * `OFFSET 0` keeps the check an index probe: as a join, which stale statistics make look cheap, it reads all that is unpublished.
   */
  private async claim(manager: EntityManager): Promise<EventRow[]> {
    const heads = await manager.query<{ aggregate_id: string }[]>(
      `WITH heads AS MATERIALIZED (
         SELECT head.aggregate_id FROM outbox head
         WHERE head.published_at IS NULL
           AND (head.next_attempt_at IS NULL OR head.next_attempt_at <= $1)
           AND NOT EXISTS (
             SELECT 1 FROM outbox earlier
             WHERE earlier.aggregate_id = head.aggregate_id AND earlier.published_at IS NULL AND earlier.position < head.position
             OFFSET 0)
         ORDER BY head.position LIMIT $2
         FOR UPDATE OF head SKIP LOCKED)
       SELECT aggregate_id FROM heads WHERE pg_try_advisory_xact_lock(hashtextextended('outbox:' || aggregate_id, 0))`,
      [this.clock.now(), this.options.batchSize],
    );
    if (heads.length === 0) return [];
    // A new statement, hence a new snapshot: it sees what the former holder of the lock has marked.
    return manager.query<EventRow[]>(
      `SELECT ${EVENT_ROW_COLUMNS} FROM outbox
       WHERE published_at IS NULL AND aggregate_id = ANY ($1) ORDER BY position LIMIT $2`,
      [heads.map((head) => head.aggregate_id), this.options.batchSize],
    );
  }

  /** Publishes events of one aggregate one after the other, up to the first failure. */
  private async publishRun(run: EventRow[], outcome: Outcome): Promise<void> {
    for (const row of run) {
      if (this.stopping) return;
      try {
        await this.transport.publish(eventOf(row), this.source);
        outcome.published.push(row.position);
      } catch (error) {
        this.logger.warn(`Publishing ${row.event_id} (${row.type}) failed, attempt ${row.attempts + 1}: ${errorName(error)}`);
        outcome.failed.push(row);
        return;
      }
    }
  }

  private async mark(manager: EntityManager, { published, failed }: Outcome): Promise<void> {
    const now = this.clock.now();
    if (published.length > 0) {
      await manager.query('UPDATE outbox SET published_at = $1 WHERE position = ANY ($2::bigint[])', [now, published]);
    }
    if (failed.length > 0) {
      const retryAt = failed.map((row) => new Date(now.getTime() + delayAfter(row.attempts + 1, this.options.backoff)));
      await manager.query(
        `UPDATE outbox SET attempts = attempts + 1, next_attempt_at = failed.retry_at
         FROM unnest($1::bigint[], $2::timestamptz[]) AS failed (position, retry_at) WHERE outbox.position = failed.position`,
        [failed.map((row) => row.position), retryAt],
      );
    }
  }
}

function runsByAggregate(rows: EventRow[]): EventRow[][] {
  const runs = new Map<string, EventRow[]>();
  for (const row of rows) {
    const run = runs.get(row.aggregate_id);
    if (run) run.push(row);
    else runs.set(row.aggregate_id, [row]);
  }
  return [...runs.values()];
}
