import { Inject, Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import type { DataSource } from 'typeorm';
import { TaggedCache } from '#libs/caching';
import { Clock } from '#libs/clock';
import { EVENT_DATA_SOURCES, EVENT_TRANSPORT, type EventTransport, outboxLag } from '#libs/events';

/** A check that takes longer than this many milliseconds has failed. */
const timeout = 2000;
/** Events that wait longer than this many seconds mean that the queue does not keep up. */
const tolerableLag = 60;

interface Check {
  status: 'up' | 'down';
  /** Milliseconds. */
  latency: number;
  /** Seconds that the oldest unpublished event has waited. */
  lag?: number;
}

/** What `GET /health` answers (guidelines, "Health Checks"). */
export interface HealthReport {
  status: 'healthy' | 'degraded' | 'unhealthy';
  version: string;
  timestamp: string;
  checks: { database: Check; cache: Check; queue: Check };
}

/** Tells how this process is, and what it depends on. Terminus runs the checks; the shape of the answer is the guidelines'. */
@Injectable()
export class HealthService {
  /** Set once the process can serve, and unset at shutdown, before anything stops. */
  accepting = false;

  constructor(
    private readonly indicators: HealthIndicatorService,
    @Inject(EVENT_DATA_SOURCES) private readonly dataSources: ReadonlyMap<string, DataSource>,
    @Inject(EVENT_TRANSPORT) private readonly transport: EventTransport,
    private readonly cache: TaggedCache,
    private readonly clock: Clock,
  ) {}

  /** Unhealthy where a database is down; degraded where only the cache is, or where events do not flow. */
  async report(version: string): Promise<HealthReport> {
    const [database, cache, queue] = await Promise.all([
      this.check('database', () => this.pingDatabases()),
      this.check('cache', () => this.pingCache()),
      this.checkQueue(),
    ]);
    const impaired = cache.status === 'down' || queue.status === 'down' || (queue.lag ?? 0) > tolerableLag;
    return {
      status: database.status === 'down' ? 'unhealthy' : impaired ? 'degraded' : 'healthy',
      version,
      timestamp: this.clock.now().toISOString(),
      checks: { database, cache, queue },
    };
  }

  /** Whether new work may be sent here. */
  async isReady(): Promise<boolean> {
    return this.accepting && (await this.check('database', () => this.pingDatabases())).status === 'up';
  }

  private async check(name: string, run: () => Promise<Partial<Check>>): Promise<Check> {
    const start = performance.now();
    const result = await this.indicators.check(name).attempt(run).withTimeout(timeout);
    const { status, lag } = result[name] as { status: string; lag?: number };
    return {
      status: status === 'up' ? 'up' : 'down',
      latency: Math.round((performance.now() - start) * 10) / 10,
      ...(lag !== undefined && { lag }),
    };
  }

  private async pingDatabases(): Promise<Partial<Check>> {
    await Promise.all([...this.dataSources.values()].map((dataSource) => dataSource.query('SELECT 1')));
    return {};
  }

  private async pingCache(): Promise<Partial<Check>> {
    if ((await this.cache.health()).status === 'down') throw new Error('the cache does not answer');
    return {};
  }

  /** Two questions, so that the lag is told while the broker is away. */
  private async checkQueue(): Promise<Check> {
    const [broker, outbox] = await Promise.all([this.check('broker', () => this.askBroker()), this.check('outbox', () => this.readLag())]);
    return broker.status === 'up' ? outbox : { ...outbox, ...broker };
  }

  private async askBroker(): Promise<Partial<Check>> {
    if (!(await this.transport.isAvailable())) throw new Error('no events can be published');
    return {};
  }

  private async readLag(): Promise<Partial<Check>> {
    const lags = await Promise.all([...this.dataSources.values()].map(outboxLag));
    return { lag: Math.round(Math.max(0, ...lags.map(({ oldestSeconds }) => oldestSeconds)) * 10) / 10 };
  }
}
