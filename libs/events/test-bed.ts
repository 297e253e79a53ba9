import { DataSource } from 'typeorm';
import { Clock } from '#libs/clock';
import type { DomainEvent } from '#libs/contracts';
import { dataSourceOptions } from '#libs/database';
import { encodeId, newUuid } from '#libs/ids';
import { createEventTables } from './event-tables.js';
import { appendToOutbox } from './outbox.js';

/** For specs: a data source with the event tables and a table `applied` for handlers to write to. */
export async function openEventDatabase(url: string): Promise<DataSource> {
  const dataSource = await new DataSource(
    dataSourceOptions({ name: 'users', url, entities: [], migrations: [], poolSize: 10 }),
  ).initialize();
  const queryRunner = dataSource.createQueryRunner();
  await createEventTables(queryRunner);
  await queryRunner.query(
    'CREATE TABLE applied (position bigserial, consumer text, event_id text, aggregate_id text, serial int UNIQUE DEFERRABLE INITIALLY DEFERRED)',
  );
  await queryRunner.release();
  return dataSource;
}

/** For specs: a clock that stands still until it is told otherwise. */
export class StoppedClock extends Clock {
  private time = Date.now();

  override now(): Date {
    return new Date(this.time);
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
  }
}

/** For specs: an event with a new id. */
export function eventFor(aggregateId: string, data: unknown = {}, type = 'thing.changed'): DomainEvent {
  return { id: encodeId('evt', newUuid()), type, aggregateId, timestamp: '2026-03-01T12:00:00.000Z', data };
}

/** For specs: commits events in one transaction. */
export async function commitEvents(dataSource: DataSource, events: DomainEvent[]): Promise<void> {
  await dataSource.transaction((manager) => appendToOutbox(manager, events));
}

/** For specs: resolves once the condition holds, fails after ten seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('The awaited condition did not come about');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** For specs: the `number` in the data of each of an aggregate's events, in the order given. */
export function numbersOf(events: DomainEvent[], aggregateId: string): unknown[] {
  return events.filter((event) => event.aggregateId === aggregateId).map((event) => (event.data as { number: number }).number);
}
