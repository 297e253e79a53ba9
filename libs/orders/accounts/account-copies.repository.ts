import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { uuidOf } from '#libs/database';
import { encodeId } from '#libs/ids';

/** All SQL about the copy of what the User Service knows of accounts. */
@Injectable()
export class AccountCopiesRepository {
  constructor(@InjectDataSource('orders') private readonly dataSource: DataSource) {}

  /** Whether the account is active as far as is known here; null where nothing is. */
  async findActive(userId: string): Promise<boolean | null> {
    const [copy] = await this.dataSource.query<{ active: boolean }[]>('SELECT active FROM accounts WHERE id = $1', [uuidOf('usr', userId)]);
    return copy?.active ?? null;
  }

  /** Which of these accounts are known here, deleted ones included. */
  async findKnown(userIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.dataSource.query<{ id: string }[]>('SELECT id FROM accounts WHERE id = ANY($1)', [
      userIds.map((id) => uuidOf('usr', id)),
    ]);
    return new Set(rows.map(({ id }) => encodeId('usr', id)));
  }

  /** These users but for those that are known to be deleted. */
  async findNotInactive(userIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.dataSource.query<{ id: string }[]>('SELECT id FROM accounts WHERE id = ANY($1) AND NOT active', [
      userIds.map((id) => uuidOf('usr', id)),
    ]);
    const deleted = new Set(rows.map(({ id }) => encodeId('usr', id)));
    return new Set(userIds.filter((id) => !deleted.has(id)));
  }

  /** Keeps what an event says, unless a later one has been seen. */
  async put(manager: EntityManager, userId: string, active: boolean, at: string): Promise<void> {
    await manager.query(
      `INSERT INTO accounts (id, active, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET active = EXCLUDED.active, updated_at = EXCLUDED.updated_at WHERE accounts.updated_at <= EXCLUDED.updated_at`,
      [uuidOf('usr', userId), active, at],
    );
  }
}
