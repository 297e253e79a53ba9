import { HealthIndicatorService, TerminusModule } from '@nestjs/terminus';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { TaggedCache } from '#libs/caching';
import { Clock } from '#libs/clock';
import { type DataState, Dependencies, type QueueState } from './dependencies.js';
import { HealthService } from './health.service.js';

/** A healthy database, and a queue whose oldest event has waited for a while. */
class QueueOf extends Dependencies {
  readonly patienceMs = 2000;

  constructor(private readonly flows: boolean) {
    super();
  }

  async readDatabase(): Promise<DataState> {
    return { complete: true };
  }

  async readQueue(): Promise<QueueState> {
    return { flows: this.flows, lag: 12.34 };
  }

  async isUsable(): Promise<boolean> {
    return true;
  }
}

describe('the queue in the report of health', () => {
  let indicators: HealthIndicatorService;
  let close: () => Promise<void>;
  const reportWith = async (isAvailable: boolean) => {
    const cache = { health: async () => ({ status: 'up' }) } as unknown as TaggedCache;
    return new HealthService(indicators, new QueueOf(isAvailable), cache, new Clock()).report('1.0.0');
  };

  beforeAll(async () => {
    Logger.overrideLogger(false);
    const app = await NestFactory.createApplicationContext(TerminusModule, { logger: false });
    indicators = app.get(HealthIndicatorService);
    close = () => app.close();
  });
  afterAll(() => close());

  it('is up with its lag while events can be published', async () => {
    const { status, checks } = await reportWith(true);
    expect([status, checks.queue]).toEqual(['healthy', { status: 'up', latency: expect.any(Number), lag: 12.3 }]);
  });

  it('is down, still with its lag, and degrades the whole while they cannot', async () => {
    const { status, checks } = await reportWith(false);
    expect([status, checks.queue]).toEqual(['degraded', { status: 'down', latency: expect.any(Number), lag: 12.3 }]);
  });
});
