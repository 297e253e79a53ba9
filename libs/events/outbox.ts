import type { DataSource, EntityManager } from 'typeorm';
import type { DomainEvent } from '#libs/contracts';
import { EVENT_PARAMETERS_TABLE, eventParameters } from './event-rows.js';

/**
 * Writes events to the outbox in the caller's transaction: they are published if, and only if, it commits.
 * Events of one aggregate are relayed in the order of their writing, so lock the aggregate's row before appending.
 */
export async function appendToOutbox(manager: EntityManager, events: DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  if (!manager.queryRunner?.isTransactionActive) throw new Error('appendToOutbox needs a transaction');
  await manager.query(
    `INSERT INTO outbox (event_id, type, aggregate_id, "timestamp", data)
     SELECT event_id, type, aggregate_id, "timestamp", data FROM ${EVENT_PARAMETERS_TABLE} ORDER BY ordinality`,
    eventParameters(events),
  );
}

/** How many events wait to be published, and the age of the first of them in seconds. */
export async function outboxLag(dataSource: DataSource): Promise<{ pending: number; oldestSeconds: number }> {
  const [row] = await dataSource.query<[{ pending: number; oldest_seconds: number }]>(
    `SELECT count(*)::int AS pending,
            coalesce(extract(epoch FROM clock_timestamp() -
              (SELECT created_at FROM outbox WHERE published_at IS NULL ORDER BY position LIMIT 1)), 0)::float8 AS oldest_seconds
     FROM outbox WHERE published_at IS NULL`,
  );
  return { pending: row.pending, oldestSeconds: Math.max(0, row.oldest_seconds) };
}
