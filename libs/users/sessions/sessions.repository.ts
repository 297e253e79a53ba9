import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '#libs/auth';
import { Projection, sharedSecret, uuidOf } from '#libs/database';
import { encodeId } from '#libs/ids';
import { CursorCodec, ListReader, type ListRequest, type Page } from '#libs/listing';
import { SessionEntity } from './session.entity.js';
import type { Session } from './session.model.js';

/** What the database knows of a session; whether it is the caller's own is told elsewhere. */
export type StoredSession = Omit<Session, 'current'>;

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
export class SessionsRepository implements OnModuleInit {
  private readonly sessions: Projection<StoredSession>;
  private cursors!: CursorCodec;

  constructor(@InjectDataSource('users') private readonly dataSource: DataSource) {
    this.sessions = new Projection<StoredSession>(dataSource, SessionEntity);
  }

  async onModuleInit(): Promise<void> {
    this.cursors = new CursorCodec(await sharedSecret(this.dataSource, 'cursors'));
  }

  /** The sessions of a user that have not ended. */
  list(userId: string, request: ListRequest, now: Date): Promise<Page<StoredSession>> {
    return this.reader(now, userId).read(request);
  }

  /** The same part of the sessions of each user, by user. */
  async listOf(userIds: readonly string[], request: ListRequest, now: Date): Promise<Map<string, Page<StoredSession>>> {
    const pages = await this.reader(now).readOf(
      userIds.map((id) => uuidOf('usr', id)),
      'user_id',
      request,
    );
    return new Map([...pages].map(([uuid, page]) => [encodeId('usr', uuid), page]));
  }

  /** The sessions of these ids that have not ended; of one user alone where it is named. */
  async findMany(ids: readonly string[], userId: string | null, fields: readonly string[], now: Date): Promise<StoredSession[]> {
    const { sql, toModel } = this.sessions.select([...new Set(['id', ...fields])]);
    const rows = await this.dataSource.query<Record<string, unknown>[]>(
      `SELECT ${sql} FROM sessions t WHERE t.id = ANY($1) AND t.expires_at > $2 AND ($3::uuid IS NULL OR t.user_id = $3)`,
      [ids.map((id) => uuidOf('ses', id)), now, userId && uuidOf('usr', userId)],
    );
    return rows.map(toModel);
  }

  /** The user of a session. */
  async findOwner(id: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ user_id: string }[]>('SELECT user_id FROM sessions WHERE id = $1', [uuidOf('ses', id)]);
    return row ? encodeId('usr', row.user_id) : null;
  }

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
    await manager.query('INSERT INTO spent_refresh_tokens (token_hash, session_id, spent_at) VALUES ($1, $2, $3)', [
      session.tokenHash,
      id,
      now,
    ]);
    await manager.query('UPDATE sessions SET token_hash = $2, last_used_at = $3, expires_at = $4 WHERE id = $1', [
      id,
      tokenHash,
      now,
      expiresAt,
    ]);
  }

  /** Ends the session that the refresh token of this hash belongs or belonged to. Answers its id, or null. */
  async deleteByToken(manager: EntityManager, tokenHash: string): Promise<string | null> {
    const deleteWhere = async (condition: string): Promise<string | undefined> => {
      const [[row]] = await manager.query<[{ id: string }[], number]>(`DELETE FROM sessions WHERE ${condition} RETURNING id`, [tokenHash]);
      return row?.id;
    };
    // Two statements: a refresh that was under way has spent the token by the time the first one is through.
    const id =
      (await deleteWhere('token_hash = $1')) ??
      (await deleteWhere('id = (SELECT session_id FROM spent_refresh_tokens WHERE token_hash = $1)'));
    return id === undefined ? null : encodeId('ses', id);
  }

  /** Ends a session. */
  async delete(manager: EntityManager, id: string): Promise<void> {
    await manager.delete(SessionEntity, { id });
  }

  /** Ends a session of a user; answers whether there was one. */
  async deleteOwned(manager: EntityManager, id: string, userId: string, now: Date): Promise<boolean> {
    const [rows] = await manager.query<[unknown[], number]>(
      'DELETE FROM sessions WHERE id = $1 AND user_id = $2 AND expires_at > $3 RETURNING id',
      [uuidOf('ses', id), uuidOf('usr', userId), now],
    );
    return rows.length > 0;
  }

  /** Ends every session of a user. */
  async deleteOf(manager: EntityManager, userId: string): Promise<void> {
    await manager.delete(SessionEntity, { userId });
  }

  /** Whose sessions are read is no filter of the caller's: cursors are the same for a user's own list and for many users' lists. */
  private reader(now: Date, userId?: string): ListReader<StoredSession, object> {
    return new ListReader(this.dataSource, this.sessions, this.cursors, 'sessions', (where) => {
      where.when(now, (value) => `t.expires_at > ${value}`).when(userId && uuidOf('usr', userId), (value) => `t.user_id = ${value}::uuid`);
    });
  }
}

function toLockedSession({ id, token_hash, last_used_at, user_id, email, role }: LockedRow): LockedSession {
  return { id: encodeId('ses', id), tokenHash: token_hash, lastUsedAt: last_used_at, user: { id: encodeId('usr', user_id), email, role } };
}
