import type { DataSource } from 'typeorm';
import type { Where } from './where.js';

/** Totals are counted up to this; what lies beyond is estimated, so that counting never depends on the table's size. */
const exactUpTo = 10_000;

interface Total {
  total: number;
  isEstimate: boolean;
}

/** The number of rows that meet the conditions: exact up to 10,000, then the planner's estimate. */
export async function countRows(dataSource: DataSource, table: string, where: Where): Promise<Total> {
  const rows = await dataSource.query<{ total: number }[]>(
    `SELECT count(*) AS total FROM (SELECT 1 FROM "${table}" t WHERE ${where.sql} LIMIT ${exactUpTo + 1}) counted`,
    where.params,
  );
  const total = rows[0]?.total ?? 0;
  if (total <= exactUpTo) return { total, isEstimate: false };
  const plan = await dataSource.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[]>(
    `EXPLAIN (FORMAT JSON) SELECT 1 FROM "${table}" t WHERE ${where.sql}`,
    where.params,
  );
  return { total: Math.max(total, plan[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0), isEstimate: true };
}

/** The totals of many parents in one statement, each counted up to 10,000. */
export async function countRowsOf(
  dataSource: DataSource,
  table: string,
  parents: string[],
  parentColumn: string,
  where: Where,
): Promise<Map<string, number>> {
  const rows = await dataSource.query<{ parent: string; total: number }[]>(
    `SELECT parent, total FROM unnest($${where.params.length + 1}::uuid[]) AS parent CROSS JOIN LATERAL (
       SELECT count(*) AS total FROM (SELECT 1 FROM "${table}" t WHERE t."${parentColumn}" = parent AND ${where.sql} LIMIT ${exactUpTo + 1}) counted) x`,
    [...where.params, parents],
  );
  return new Map(rows.map(({ parent, total }) => [parent, Math.min(total, exactUpTo)]));
}
