import { Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { TaggedCache } from '#libs/caching';
import { Clock } from '#libs/clock';
import { Dependencies } from './dependencies.js';

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
    private readonly dependencies: Dependencies,
    private readonly cache: TaggedCache,
    private readonly clock: Clock,
  ) {}

  /** Unhealthy where no data can be reached; degraded where a part of it, the cache or the flow of events is missing. */
  async report(version: string): Promise<HealthReport> {
    let reachable = false;
    const [database, cache, queue] = await Promise.all([
      this.check('database', async () => {
        const { complete } = await this.dependencies.readDatabase();
        reachable = true;
        if (!complete) throw new Error('a part of the data cannot be reached');
        return {};
      }),
      this.check('cache', () => this.pingCache()),
      this.check('queue', async () => ({ lag: Math.round((await this.dependencies.readQueue()).lag * 10) / 10 })),
    ]);
    const impaired = [database, cache, queue].some(({ status }) => status === 'down') || (queue.lag ?? 0) > tolerableLag;
    return {
      status: !reachable ? 'unhealthy' : impaired ? 'degraded' : 'healthy',
      version,
      timestamp: this.clock.now().toISOString(),
      checks: { database, cache, queue },
    };
  }

  /** Whether new work may be sent here. */
  async isReady(): Promise<boolean> {
    return this.accepting && (await this.check('database', () => this.assertUsable())).status === 'up';
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

  private async assertUsable(): Promise<Partial<Check>> {
    if (!(await this.dependencies.isUsable())) throw new Error('the data cannot be reached');
    return {};
  }

  private async pingCache(): Promise<Partial<Check>> {
    if ((await this.cache.health()).status === 'down') throw new Error('the cache does not answer');
    return {};
  }
}
