import { randomBytes } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';

/** The table of secrets that all instances of a service share and none of its callers knows, for its first migration. */
export async function createSecretsTable(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query('CREATE TABLE secrets (name text PRIMARY KEY, value bytea NOT NULL)');
}

/** The secret of that name, made at the first call. Instances that start at once get the same one. */
export async function sharedSecret(dataSource: DataSource, name: string): Promise<Buffer> {
  await dataSource.query('INSERT INTO secrets (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, randomBytes(32)]);
  const [row] = await dataSource.query<[{ value: Buffer }]>('SELECT value FROM secrets WHERE name = $1', [name]);
  return row.value;
}
