import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { EVENT_DATA_SOURCES, EVENT_TRANSPORT, type EventTransport, outboxLag } from '#libs/events';
import { type DataState, Dependencies, type QueueState } from '#libs/health';

/** The databases of this process and their outboxes. */
@Injectable()
export class OwnDependencies extends Dependencies {
  readonly patienceMs = 2000;

  constructor(
    @Inject(EVENT_DATA_SOURCES) private readonly dataSources: ReadonlyMap<string, DataSource>,
    @Inject(EVENT_TRANSPORT) private readonly transport: EventTransport,
  ) {
    super();
  }

  async readDatabase(): Promise<DataState> {
    await Promise.all([...this.dataSources.values()].map((dataSource) => dataSource.query('SELECT 1')));
    return { complete: true };
  }

  async readQueue(): Promise<QueueState> {
    const [flows, ...lags] = await Promise.all([this.transport.isAvailable(), ...[...this.dataSources.values()].map(outboxLag)]);
    return { flows, lag: Math.max(0, ...lags.map(({ oldestSeconds }) => oldestSeconds)) };
  }

  async isUsable(): Promise<boolean> {
    return this.readDatabase().then(
      () => true,
      () => false,
    );
  }
}
