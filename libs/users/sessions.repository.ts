import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '#libs/auth';
import { uuidOf } from '#libs/database';
import { SessionEntity } from './session.entity.js';

/** All SQL about sessions. */
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

  /** Ends every session of a user. */
  async deleteOf(manager: EntityManager, userId: string): Promise<void> {
    await manager.delete(SessionEntity, { userId });
  }
}
