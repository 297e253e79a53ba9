import type { DataSource, QueryRunner } from 'typeorm';
import type { DomainEvent } from '#libs/contracts';
import { EVENT_PARAMETERS_TABLE, eventParameters } from './event-rows.js';

/** An event on its way to one consumer's inbox. */
export interface Delivery {
  consumer: string;
  source: string;
  event: DomainEvent;
}

/** Stores deliveries in order, in one statement. One that was received before, or is a dead letter, is ignored. */
export async function insertIntoInbox(database: DataSource | QueryRunner, deliveries: Delivery[]): Promise<void> {
  await database.query(
    `INSERT INTO inbox (consumer, source, event_id, type, aggregate_id, "timestamp", data)
     SELECT delivery.consumer, delivery.source, event.event_id, event.type, event.aggregate_id, event."timestamp", event.data
     FROM ${EVENT_PARAMETERS_TABLE}
     JOIN unnest($6::text[], $7::text[]) WITH ORDINALITY AS delivery (consumer, source, ordinality) USING (ordinality)
     WHERE NOT EXISTS (
       SELECT 1 FROM dead_letters dead WHERE dead.consumer = delivery.consumer AND dead.event_id = event.event_id)
     ORDER BY ordinality
     ON CONFLICT (consumer, event_id) DO NOTHING`,
    [
      ...eventParameters(deliveries.map((delivery) => delivery.event)),
      deliveries.map((delivery) => delivery.consumer),
      deliveries.map((delivery) => delivery.source),
    ],
  );
}
