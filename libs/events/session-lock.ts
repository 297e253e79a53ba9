import type { DataSource, QueryRunner } from 'typeorm';

/**
 * Runs work on a database session that holds a lock, unless another session has it: then answers false at once. PostgreSQL frees the
 * lock with the session, so what is written on that very session is written by the holder.
 */
export async function withSessionLock(
  dataSource: DataSource,
  lock: string,
  work: (session: QueryRunner) => Promise<void>,
): Promise<boolean> {
  const session = dataSource.createQueryRunner();
  try {
    const [row] = await session.manager.query<[{ held: boolean }]>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held', [lock]);
    if (!row.held) return false;
    try {
      await work(session);
    } finally {
      // A session that was lost meanwhile has no lock to free.
      if (!session.isReleased) await session.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [lock]);
    }
    return true;
  } finally {
    await session.release();
  }
}
