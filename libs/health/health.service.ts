import { Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { TaggedCache } from '#libs/caching';
import { Clock } from '#libs/clock';
import { Dependencies } from './dependencies.js';

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
    private readonly dependencies: Dependencies,
    private readonly cache: TaggedCache,
    private readonly clock: Clock,
  ) {}

  /** Unhealthy where no data can be reached; degraded where a part of it, the cache or the flow of events is missing. */
  async report(version: string): Promise<HealthReport> {
    const found = { data: false };
    const [database, cache, queue] = await Promise.all([
      this.check('database', async () => {
        const { complete } = await this.dependencies.readDatabase();
        found.data = true;
        if (!complete) throw new Error('a part of the data cannot be reached');
        return {};
      }),
      this.check('cache', () => this.pingCache()),
      this.checkQueue(),
    ]);
    const impaired = [database, cache, queue].some(({ status }) => status === 'down') || (queue.lag ?? 0) > tolerableLag;
    return {
      status: !found.data ? 'unhealthy' : impaired ? 'degraded' : 'healthy',
      version,
      timestamp: this.clock.now().toISOString(),
      checks: { database, cache, queue },
    };
  }

  /** Whether new work may be sent here. */
  async isReady(): Promise<boolean> {
    return this.accepting && (await this.check('database', () => this.assertUsable())).status === 'up';
  }

  private async check(name: string, run: () => Promise<Record<string, never>>): Promise<Check> {
    const start = performance.now();
    const result = await this.indicators.check(name).attempt(run).withTimeout(this.dependencies.patienceMs);
    const { status } = result[name] as { status: string };
    return {
      status: status === 'up' ? 'up' : 'down',
      latency: Math.round((performance.now() - start) * 10) / 10,
    };
  }

  /** The lag is told also where events do not flow. */
  private async checkQueue(): Promise<Check> {
    const found: { lag?: number } = {};
    const check = await this.check('queue', async () => {
      const { lag, flows } = await this.dependencies.readQueue();
      found.lag = Math.round(lag * 10) / 10;
      if (!flows) throw new Error('no events can be published');
      return {};
    });
    return { ...check, ...found };
  }

  private async assertUsable(): Promise<Record<string, never>> {
    if (!(await this.dependencies.isUsable())) throw new Error('the data cannot be reached');
    return {};
  }

  private async pingCache(): Promise<Record<string, never>> {
    if ((await this.cache.health()).status === 'down') throw new Error('the cache does not answer');
    return {};
  }
}
