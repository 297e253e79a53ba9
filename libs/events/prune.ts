import type { DataSource } from 'typeorm';

const BATCH_SIZE = 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface Retention {
  /** How long published events stay, so that a lost broker can be refilled from the outbox. */
  publishedMs: number;
  /** How long applied events are remembered; longer than they can be delivered again. */
  appliedMs: number;
}

/** Seven days of outbox, and one more of inbox: an event refilled on the last day is still recognised. */
export const DEFAULT_RETENTION: Retention = { publishedMs: 7 * DAY_MS, appliedMs: 8 * DAY_MS };

/** Deletes what is past its retention in one database, in small batches. Answers how many rows went. */
export async function pruneEvents(dataSource: DataSource, now: Date, retention: Retention = DEFAULT_RETENTION): Promise<number> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  return (
    (await deleteBefore(dataSource, 'outbox', 'published_at', before(retention.publishedMs))) +
    (await deleteBefore(dataSource, 'inbox', 'applied_at', before(retention.appliedMs)))
  );
}

async function deleteBefore(dataSource: DataSource, table: string, column: string, cutoff: Date): Promise<number> {
  let total = 0;
  for (;;) {
    const [, count] = await dataSource.query<[unknown[], number]>(
      `DELETE FROM ${table} WHERE position IN (
         SELECT position FROM ${table} WHERE ${column} < $1 ORDER BY ${column} LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [cutoff, BATCH_SIZE],
    );
    total += count;
    if (count < BATCH_SIZE) return total;
  }
}
