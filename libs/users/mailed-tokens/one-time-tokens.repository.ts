import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { uuidOf } from '#libs/database';
import { encodeId } from '#libs/ids';
import { hashToken } from '../hash-token.js';

/** What a mailed token is good for. */
export type TokenPurpose = 'password_reset' | 'email_verification';

/** Whom a token was sent to. */
export interface TokenHolder {
  userId: string;
  email: string;
}

/** All SQL about the tokens that mails carry. They are stored hashed, and a user has one of each purpose. */
@Injectable()
export class OneTimeTokensRepository {
  constructor(@InjectDataSource('users') private readonly dataSource: DataSource) {}

  /** Stores a token in place of the one before it. */
  async replace(purpose: TokenPurpose, token: string, { userId, email }: TokenHolder, expiresAt: Date): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO one_time_tokens (token_hash, user_id, purpose, email, expires_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (user_id, purpose) DO UPDATE
       SET token_hash = EXCLUDED.token_hash, email = EXCLUDED.email, expires_at = EXCLUDED.expires_at`,
      [hashToken(token), uuidOf('usr', userId), purpose, email, expiresAt],
    );
  }

  /** Whether a token could be used now. */
  async isGood(purpose: TokenPurpose, token: string, now: Date): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      'SELECT 1 FROM one_time_tokens WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3',
      [hashToken(token), purpose, now],
    );
    return rows.length > 0;
  }

  /** Uses a token up. Answers null where it is unknown, used or expired. */
  async consume(manager: EntityManager, purpose: TokenPurpose, token: string, now: Date): Promise<TokenHolder | null> {
    const [[row]] = await manager.query<[{ user_id: string; email: string }[], number]>(
      'DELETE FROM one_time_tokens WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3 RETURNING user_id, email',
      [hashToken(token), purpose, now],
    );
    return row ? { userId: encodeId('usr', row.user_id), email: row.email } : null;
  }
}
