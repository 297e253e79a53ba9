import type { DataSource } from 'typeorm';

/** Any number, the same in every process: who holds this advisory lock migrates. */
const migrationLock = 7_264_331;

/** Runs the pending migrations. Safe from many processes at once: they queue on an advisory lock. Answers the names of those that ran. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const session = dataSource.createQueryRunner();
  await session.connect();
  try {
    await session.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return (await dataSource.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
  } finally {
    await session.query('SELECT pg_advisory_unlock($1)', [migrationLock]).finally(() => session.release());
  }
}
