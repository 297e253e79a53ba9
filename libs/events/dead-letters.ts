import type { DataSource, EntityManager } from 'typeorm';
import type { DomainEvent } from '#libs/contracts';
import { EVENT_ROW_COLUMNS, eventOf, type EventRow } from './event-rows.js';

const MOVED_COLUMNS = 'position, consumer, source, event_id, type, aggregate_id, "timestamp", data';

/** An event that a consumer has given up on. */
export interface DeadLetter {
  consumer: string;
  /** The database whose outbox the event came from. */
  source: string;
  event: DomainEvent;
  attempts: number;
  error: string;
  failedAt: Date;
}

/** Chooses dead letters; without a field it matches all. */
export interface DeadLetterFilter {
  consumer?: string;
  eventId?: string;
}

/** Takes a failed event out of the inbox, unless another worker has had it since it was read. */
export async function moveToDeadLetters(manager: EntityManager, row: EventRow, error: string, failedAt: Date): Promise<void> {
  await manager.query(
    `WITH failed AS (
       DELETE FROM inbox WHERE position = $1 AND applied_at IS NULL AND attempts = $2
       RETURNING ${MOVED_COLUMNS}, attempts + 1 AS attempts)
     INSERT INTO dead_letters (${MOVED_COLUMNS}, attempts, error, failed_at)
     SELECT ${MOVED_COLUMNS}, attempts, $3, $4 FROM failed
     ON CONFLICT (consumer, event_id)
       DO UPDATE SET attempts = excluded.attempts, error = excluded.error, failed_at = excluded.failed_at`,
    [row.position, row.attempts, error, failedAt],
  );
}

/** The oldest dead letters of one database, at most `limit`. */
export async function listDeadLetters(dataSource: DataSource, filter: DeadLetterFilter = {}, limit = 100): Promise<DeadLetter[]> {
  const rows = await dataSource.query<(EventRow & { consumer: string; source: string; error: string; failed_at: Date | string })[]>(
    `SELECT ${EVENT_ROW_COLUMNS}, consumer, source, error, failed_at FROM dead_letters
     WHERE ($1::text IS NULL OR consumer = $1) AND ($2::text IS NULL OR event_id = $2)
     ORDER BY position LIMIT $3`,
    [filter.consumer ?? null, filter.eventId ?? null, limit],
  );
  return rows.map((row) => ({
    consumer: row.consumer,
    source: row.source,
    event: eventOf(row),
    attempts: row.attempts,
    error: row.error,
    failedAt: new Date(row.failed_at),
  }));
}

/** How many dead letters one database holds. */
export async function deadLetterCount(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<[{ count: number }]>('SELECT count(*)::int AS count FROM dead_letters');
  return row.count;
}

/**
 * Puts dead letters back into the inbox, to be applied in their old place before later events of the same aggregate.
 * Answers how many dead letters were taken.
 */
export async function redrive(dataSource: DataSource, filter: DeadLetterFilter = {}): Promise<number> {
  const [row] = await dataSource.query<[{ count: number }]>(
    `WITH taken AS (
       DELETE FROM dead_letters
       WHERE ($1::text IS NULL OR consumer = $1) AND ($2::text IS NULL OR event_id = $2)
       RETURNING ${MOVED_COLUMNS}),
     returned AS (
       INSERT INTO inbox (${MOVED_COLUMNS}) SELECT ${MOVED_COLUMNS} FROM taken ON CONFLICT (consumer, event_id) DO NOTHING)
     SELECT count(*)::int AS count FROM taken`,
    [filter.consumer ?? null, filter.eventId ?? null],
  );
  return row.count;
}
