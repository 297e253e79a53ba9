import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '#libs/auth';
import { uuidOf } from '#libs/database';
import { encodeId } from '#libs/ids';
import { SessionEntity } from './session.entity.js';

/** A session that is locked, with its living user. */
export interface LockedSession {
  id: string;
  tokenHash: string;
  lastUsedAt: string;
  user: { id: string; email: string; role: Role };
}

interface LockedRow {
  id: string;
  token_hash: string;
  last_used_at: string;
  user_id: string;
  email: string;
  role: Role;
}

const lockedColumns = 's.id, s.token_hash, s.last_used_at, u.id AS user_id, u.email, u.role';

/** All SQL about sessions and their refresh tokens. */
@Injectable()
export class SessionsRepository {
  constructor(@InjectDataSource('users') private readonly dataSource: DataSource) {}

  /** The living user of a session that has not ended. */
  async findUser(userId: string, sessionId: string, now: Date): Promise<{ email: string; role: Role } | null> {
    const [user] = await this.dataSource.query<{ email: string; role: Role }[]>(
      `SELECT u.email, u.role FROM sessions s JOIN active_users u ON u.id = s.user_id
       WHERE s.id = $1 AND s.user_id = $2 AND s.expires_at > $3`,
      [uuidOf('ses', sessionId), uuidOf('usr', userId), now],
    );
    return user ?? null;
  }

  async insert(manager: EntityManager, session: SessionEntity): Promise<void> {
    // TypeORM writes the column values back into what it is given.
    await manager.insert(SessionEntity, { ...session });
  }

  /** Locks the session whose refresh token has this hash now. */
  async lockByCurrentToken(manager: EntityManager, tokenHash: string, now: Date): Promise<LockedSession | null> {
    const [row] = await manager.query<LockedRow[]>(
      `SELECT ${lockedColumns} FROM sessions s JOIN active_users u ON u.id = s.user_id
       WHERE s.token_hash = $1 AND s.expires_at > $2 FOR UPDATE OF s`,
      [tokenHash, now],
    );
    return row ? toLockedSession(row) : null;
  }

  /** Locks the session that has spent the refresh token of this hash. */
  async lockBySpentToken(manager: EntityManager, tokenHash: string, now: Date): Promise<(LockedSession & { spentAt: string }) | null> {
    const [row] = await manager.query<(LockedRow & { spent_at: string })[]>(
      `SELECT ${lockedColumns}, t.spent_at FROM spent_refresh_tokens t JOIN sessions s ON s.id = t.session_id JOIN active_users u ON u.id = s.user_id
       WHERE t.token_hash = $1 AND s.expires_at > $2 FOR UPDATE OF s`,
      [tokenHash, now],
    );
    return row ? { ...toLockedSession(row), spentAt: row.spent_at } : null;
  }

  /** Makes another refresh token the good one, and remembers the one before as spent. */
  async rotate(manager: EntityManager, session: LockedSession, tokenHash: string, now: Date, expiresAt: Date): Promise<void> {
    const id = uuidOf('ses', session.id);
    await manager.query('INSERT INTO spent_refresh_tokens (token_hash, session_id, spent_at) VALUES ($1, $2, $3)', [session.tokenHash, id, now]);
    await manager.query('UPDATE sessions SET token_hash = $2, last_used_at = $3, expires_at = $4 WHERE id = $1', [id, tokenHash, now, expiresAt]);
  }

  /** Ends the session that the refresh token of this hash belongs or belonged to. Answers its id, or null. */
  async deleteByToken(manager: EntityManager, tokenHash: string): Promise<string | null> {
    const [[row]] = await manager.query<[{ id: string }[], number]>(
      `DELETE FROM sessions WHERE token_hash = $1 OR id = (SELECT session_id FROM spent_refresh_tokens WHERE token_hash = $1) RETURNING id`,
      [tokenHash],
    );
    return row ? encodeId('ses', row.id) : null;
  }

  /** Ends a session. */
  async delete(manager: EntityManager, id: string): Promise<void> {
    await manager.delete(SessionEntity, { id });
  }

  /** Ends every session of a user. */
  async deleteOf(manager: EntityManager, userId: string): Promise<void> {
    await manager.delete(SessionEntity, { userId });
  }
}

function toLockedSession({ id, token_hash, last_used_at, user_id, email, role }: LockedRow): LockedSession {
  return { id: encodeId('ses', id), tokenHash: token_hash, lastUsedAt: last_used_at, user: { id: encodeId('usr', user_id), email, role } };
}
