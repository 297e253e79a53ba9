import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Metrics } from '#libs/metrics';
import { deadLetterCount } from './dead-letters.js';
import { EVENT_DATA_SOURCES } from './event-processing.js';
import { outboxLag } from './outbox.js';

/** Shows the outbox of every database among the metrics. */
@Injectable()
export class OutboxMetrics implements OnModuleInit {
  constructor(
    @Inject(EVENT_DATA_SOURCES) private readonly dataSources: ReadonlyMap<string, DataSource>,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    for (const [name, dataSource] of this.dataSources) {
      this.metrics.watchOutbox(name, async () => {
        const { pending, oldestSeconds } = await outboxLag(dataSource);
        return { pending, lagSeconds: oldestSeconds, deadLetters: await deadLetterCount(dataSource) };
      });
    }
  }
}
