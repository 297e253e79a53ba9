import type { DomainEvent } from '#libs/contracts';

/** The columns that an event takes in every table. */
export interface EventRow {
  /** A bigint, as the data source reads it. */
  position: string | number;
  event_id: string;
  type: string;
  aggregate_id: string;
  /** A `Date` or RFC 3339 text, as the data source reads it. */
  timestamp: Date | string;
  data: unknown;
  attempts: number;
}

/** The SQL columns of `EventRow`. */
export const EVENT_ROW_COLUMNS = 'position, event_id, type, aggregate_id, "timestamp", data, attempts';

/** The event that a row holds. */
export function eventOf(row: EventRow): DomainEvent {
  const timestamp = new Date(row.timestamp).toISOString();
  return { id: row.event_id, type: row.type, aggregateId: row.aggregate_id, timestamp, data: row.data };
}

/**
 * Five array parameters for `unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::jsonb[])`:
 * one statement inserts any number of events.
 */
export function eventParameters(events: DomainEvent[]): unknown[][] {
  return [
    events.map((event) => event.id),
    events.map((event) => event.type),
    events.map((event) => event.aggregateId),
    events.map((event) => event.timestamp),
    events.map((event) => JSON.stringify(event.data ?? null)),
  ];
}

/** The table expression that goes with `eventParameters`; `ordinality` is the order given. */
export const EVENT_PARAMETERS_TABLE = `unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::jsonb[])
  WITH ORDINALITY AS event (event_id, type, aggregate_id, "timestamp", data, ordinality)`;
