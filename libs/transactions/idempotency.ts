import { createHash } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import type { QueryRunner } from 'typeorm';
import type { RequestContext } from '#libs/auth';
import { AppError } from '#libs/errors';
import type { Transaction } from './transaction.js';

/** How long an answer is kept. */
const lifetimeMs = 24 * 60 * 60 * 1000;
/** How long a request waits for the one before it with the same key. */
const patience = '2s';
/** Algorithm.Argon2id of @node-rs/argon2, whose enum cannot be imported from an isolated module. */
const argon2id = 2;
/** PostgreSQL: lock_not_available. */
const lockNotAvailable = '55P03';

/** What identifies a request beside its key: the operation, and all that the caller said. */
export interface IdempotentRequest {
  operation: string;
  input: unknown;
  /** The input holds a password: its fingerprint must be as expensive to guess from as a password hash. */
  secret?: boolean;
}

interface Claim {
  scope: string;
  key: string;
  answered: boolean;
  answer?: unknown;
}

/** Takes the key for this transaction, or finds the answer that was given to it. */
export async function claimKey(
  { manager, now }: Transaction,
  ctx: RequestContext,
  key: string,
  request: IdempotentRequest,
): Promise<Claim> {
  const scope = `${ctx.actor?.id ?? `ip:${ctx.ip}`} ${request.operation}`;
  const fingerprint = await fingerprintOf(scope, key, request);
  await manager.query(`SELECT set_config('lock_timeout', $1, true)`, [patience]);
  const claimed = await manager
    .query<{ key: string }[]>(
      `INSERT INTO idempotency_keys (scope, key, fingerprint, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (scope, key) DO UPDATE SET fingerprint = EXCLUDED.fingerprint, expires_at = EXCLUDED.expires_at, answer = NULL
       WHERE idempotency_keys.expires_at <= $5 RETURNING key`,
      [scope, key, fingerprint, new Date(now.getTime() + lifetimeMs), now],
    )
    .catch((error: unknown) => {
      if ((error as { code?: string }).code !== lockNotAvailable) throw error;
      throw new AppError('IDEMPOTENCY_IN_PROGRESS', undefined, [], { 'retry-after': '1' });
    });
  await manager.query(`SELECT set_config('lock_timeout', '0', true)`);
  if (claimed.length > 0) return { scope, key, answered: false };
  const [known] = await manager.query<{ fingerprint: string; answer: { value?: unknown } }[]>(
    'SELECT fingerprint, answer FROM idempotency_keys WHERE scope = $1 AND key = $2',
    [scope, key],
  );
  if (known?.fingerprint !== fingerprint) throw new AppError('IDEMPOTENCY_KEY_REUSED');
  return { scope, key, answered: true, answer: known.answer.value };
}

/** Keeps the answer with what it answers for. */
export async function keepAnswer({ manager }: Transaction, { scope, key }: Claim, answer: unknown): Promise<void> {
  await manager.query('UPDATE idempotency_keys SET answer = $3 WHERE scope = $1 AND key = $2', [
    scope,
    key,
    JSON.stringify({ value: answer }),
  ]);
}

async function fingerprintOf(scope: string, key: string, { input, secret }: IdempotentRequest): Promise<string> {
  const text = canonicalJson(input);
  if (!secret) return createHash('sha256').update(text).digest('base64url');
  const salt = createHash('sha256').update(`${scope}\0${key}`).digest().subarray(0, 16);
  return (await hashRaw(text, { algorithm: argon2id, salt })).toString('base64url');
}

/** JSON with sorted keys, so that the order in which a client writes them does not matter. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The table of a database's idempotency keys, for its first migration. */
export async function createIdempotencyTable(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE idempotency_keys (
      scope text NOT NULL,
      key text NOT NULL,
      fingerprint text NOT NULL,
      answer json,
      expires_at timestamptz NOT NULL,
      PRIMARY KEY (scope, key)
    )`);
  await queryRunner.query('CREATE INDEX idempotency_keys_expires_at ON idempotency_keys (expires_at)');
}

/** The reverse of createIdempotencyTable. */
export async function dropIdempotencyTable(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query('DROP TABLE idempotency_keys');
}
