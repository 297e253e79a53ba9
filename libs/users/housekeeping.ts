import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { refreshTokenTtl } from '#libs/auth';
import { Clock } from '#libs/clock';

const intervalMs = 60 * 60 * 1000;
const batchSize = 1000;

/** Where rows end by themselves: the column that says when, and for how many milliseconds they stay after that. */
const perishables = [
  { table: 'sessions', column: 'expires_at', keepMs: 0 },
  { table: 'one_time_tokens', column: 'expires_at', keepMs: 0 },
  { table: 'idempotency_keys', column: 'expires_at', keepMs: 0 },
  // By then the signed token has expired, and is refused before it is looked up.
  { table: 'spent_refresh_tokens', column: 'spent_at', keepMs: refreshTokenTtl * 1000 },
] as const;

/** Deletes what has expired from the users database, every hour and in small batches. Any number of instances may do it at once. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Housekeeping.name);
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    @InjectDataSource('users') private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.prune().catch((error: unknown) =>
        this.logger.error(`Expired rows could not be deleted: ${(error as Error).message}`),
      );
    }, intervalMs).unref();
  }

  /** The batch under way ends before the data source closes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Deletes all that has expired by now. */
  async prune(): Promise<void> {
    for (const { table, column, keepMs } of perishables) {
      const before = new Date(this.clock.now().getTime() - keepMs);
      for (let deleted = batchSize; deleted === batchSize && !this.stopping;) deleted = await this.deleteBatch(table, column, before);
    }
  }

  private async deleteBatch(table: string, column: string, before: Date): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${column} <= $1 LIMIT ${batchSize} FOR UPDATE SKIP LOCKED))`,
      [before],
    );
    return count;
  }
}
