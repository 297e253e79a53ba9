import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { deadLetterCount, EVENT_DATA_SOURCES, outboxLag } from '#libs/events';
import { Metrics } from '#libs/metrics';

/** Shows the outbox of every database among the metrics. */
export function watchOutboxes(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  for (const [name, dataSource] of app.get<ReadonlyMap<string, DataSource>>(EVENT_DATA_SOURCES)) {
    metrics.watchOutbox(name, async () => {
      const { pending, oldestSeconds } = await outboxLag(dataSource);
      return { pending, lagSeconds: oldestSeconds, deadLetters: await deadLetterCount(dataSource) };
    });
  }
}
