import { HealthIndicatorService, TerminusModule } from '@nestjs/terminus';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import type { TaggedCache } from '#libs/caching';
import { Clock } from '#libs/clock';
import { HealthService } from './health.service.js';
import { OwnDependencies } from './own-dependencies.js';

describe('the queue in the report of health', () => {
  let indicators: HealthIndicatorService;
  let close: () => Promise<void>;
  const reportWith = async (isAvailable: boolean) => {
    const dataSource = { query: async () => [{ pending: 3, oldest_seconds: 12.34 }] } as unknown as DataSource;
    const transport = { publish: async () => {}, isAvailable: async () => isAvailable };
    const cache = { health: async () => ({ status: 'up' }) } as unknown as TaggedCache;
    const dependencies = new OwnDependencies(new Map([['orders', dataSource]]), transport);
    return new HealthService(indicators, dependencies, cache, new Clock()).report('1.0.0');
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
