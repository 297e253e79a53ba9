import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { EVENT_DATA_SOURCES, outboxLag } from '#libs/events';
import { type DataState, Dependencies, type QueueState } from './dependencies.js';

/** The databases of this process and their outboxes. */
@Injectable()
export class OwnDependencies extends Dependencies {
  constructor(@Inject(EVENT_DATA_SOURCES) private readonly dataSources: ReadonlyMap<string, DataSource>) {
    super();
  }

  async readDatabase(): Promise<DataState> {
    await Promise.all([...this.dataSources.values()].map((dataSource) => dataSource.query('SELECT 1')));
    return { complete: true };
  }

  async readQueue(): Promise<QueueState> {
    const lags = await Promise.all([...this.dataSources.values()].map(outboxLag));
    return { lag: Math.max(0, ...lags.map(({ oldestSeconds }) => oldestSeconds)) };
  }

  async isUsable(): Promise<boolean> {
    return this.readDatabase().then(
      () => true,
      () => false,
    );
  }
}
