import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap, type Provider } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock } from '#libs/clock';

const intervalMs = 60 * 60 * 1000;
const batchSize = 1000;

/** Rows that end by themselves: the column that says when, and for how many milliseconds they stay after that. */
export interface Perishable {
  table: string;
  column: string;
  keepMs?: number;
}

/** Deletes what has expired from a database, every hour and in small batches. Any number of instances may do it at once. */
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Housekeeping.name);
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly perishables: readonly Perishable[],
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
    for (const { table, column, keepMs = 0 } of this.perishables) {
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

/** Provides the housekeeping of a database. */
export const provideHousekeeping = (database: string, perishables: readonly Perishable[]): Provider => ({
  provide: `Housekeeping:${database}`,
  inject: [getDataSourceToken(database), Clock],
  useFactory: (dataSource: DataSource, clock: Clock) => new Housekeeping(dataSource, clock, perishables),
});
