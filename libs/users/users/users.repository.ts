import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { propsOf } from '#libs/api';
import { Projection, sharedSecret, updateVersioned, uuidOf } from '#libs/database';
import { errors } from '#libs/errors';
import { encodeId } from '#libs/ids';
import { CursorCodec, filterTime, ListReader, type ListRequest, type Page, type Where } from '#libs/listing';
import { UserEntity } from './user.entity.js';
import type { UserFilter } from './user.list.js';
import { User } from './user.model.js';

const allFields = propsOf(User).map(({ name }) => name);

/** PostgreSQL: unique_violation. */
const uniqueViolation = '23505';

/** What a change is decided on. */
export type LockedUser = Pick<UserEntity, 'id' | 'email' | 'name' | 'role' | 'version' | 'deletedAt'>;

/** What a log-in is decided on. */
export type Credentials = Pick<UserEntity, 'id' | 'email' | 'role' | 'passwordHash'>;

/** Whom a mail is sent to. */
export type Addressee = Pick<UserEntity, 'id' | 'email' | 'emailVerifiedAt'>;

/** All SQL about users. */
@Injectable()
export class UsersRepository implements OnModuleInit {
  private readonly users: Projection<User>;
  private reader!: ListReader<User, UserFilter>;

  constructor(@InjectDataSource('users') private readonly dataSource: DataSource) {
    this.users = new Projection<User>(dataSource, UserEntity);
  }

  async onModuleInit(): Promise<void> {
    const cursors = new CursorCodec(await sharedSecret(this.dataSource, 'cursors'));
    this.reader = new ListReader(this.dataSource, this.users, cursors, 'users', conditions);
  }

  list(request: ListRequest<UserFilter>): Promise<Page<User>> {
    return this.reader.read(request);
  }

  /** The living users of these ids, by id. */
  async findMany(ids: readonly string[], fields: readonly string[]): Promise<Map<string, User>> {
    const { sql, toModel } = this.users.select([...new Set(['id', ...fields])]);
    const rows = await this.dataSource.query<Record<string, unknown>[]>(`SELECT ${sql} FROM active_users t WHERE t.id = ANY($1)`, [
      ids.map((id) => uuidOf('usr', id)),
    ]);
    return new Map(rows.map(toModel).map((user) => [user.id, user]));
  }

  /** The credentials of the living user with this address. */
  findCredentials(email: string): Promise<Credentials | null> {
    return this.dataSource
      .createQueryBuilder(UserEntity, 'u')
      .select(['u.id', 'u.email', 'u.role', 'u.passwordHash'])
      .where('lower(u.email) = lower(:email) AND u.deletedAt IS NULL', { email })
      .getOne();
  }

  /** Whom a mail to this address reaches: its living user. */
  findAddressee(email: string): Promise<Addressee | null> {
    return this.dataSource
      .createQueryBuilder(UserEntity, 'u')
      .select(['u.id', 'u.email', 'u.emailVerifiedAt'])
      .where('lower(u.email) = lower(:email) AND u.deletedAt IS NULL', { email })
      .getOne();
  }

  /** Whether the user lives and still has this password; it keeps both until the transaction ends. */
  async holdCredentials(manager: EntityManager, { id, passwordHash }: Credentials): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'SELECT 1 FROM users WHERE id = $1 AND password_hash = $2 AND deleted_at IS NULL FOR SHARE',
      [uuidOf('usr', id), passwordHash],
    );
    return rows.length > 0;
  }

  /** A user as the transaction sees it. */
  async getIn(manager: EntityManager, id: string): Promise<User> {
    const { sql, toModel } = this.users.select(allFields);
    const [row] = await manager.query<Record<string, unknown>[]>(`SELECT ${sql} FROM users t WHERE t.id = $1`, [uuidOf('usr', id)]);
    if (!row) throw errors.notFound('User');
    return toModel(row);
  }

  /** Locks a user until the transaction ends; deleted ones only where they are asked for. */
  lock(manager: EntityManager, id: string, withDeleted: boolean): Promise<LockedUser | null> {
    const query = manager
      .createQueryBuilder(UserEntity, 'u')
      .select(['u.id', 'u.email', 'u.name', 'u.role', 'u.version', 'u.deletedAt'])
      .where('u.id = :id', { id: uuidOf('usr', id) })
      .setLock('pessimistic_write');
    return (withDeleted ? query : query.andWhere('u.deletedAt IS NULL')).getOne();
  }

  /** Throws ALREADY_EXISTS where a living user has the address. */
  async insert(manager: EntityManager, user: UserEntity): Promise<void> {
    await manager.insert(UserEntity, user).catch(explainTakenEmail);
  }

  /** Inserts a user unless its id or, among the living, its address is taken; answers whether it did. */
  async insertIfFree(manager: EntityManager, user: UserEntity): Promise<boolean> {
    const inserted = await manager
      .createQueryBuilder()
      .insert()
      .into(UserEntity)
      .values(user)
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    return (inserted.raw as unknown[]).length > 0;
  }

  /** Whether a user has this id, or a living one this address. */
  async isTaken(id: string, email: string): Promise<boolean> {
    const [row] = await this.dataSource.query<{ taken: boolean }[]>(
      'SELECT EXISTS (SELECT 1 FROM users WHERE id = $1 OR (lower(email) = lower($2) AND deleted_at IS NULL)) AS taken',
      [uuidOf('usr', id), email],
    );
    return row?.taken ?? false;
  }

  /** Which of these ids are a living user's. */
  findActive(ids: readonly string[]): Promise<Set<string>> {
    return this.findIds('active_users', ids);
  }

  /** Which of these ids are a user's, deleted ones included. */
  findExisting(ids: readonly string[]): Promise<Set<string>> {
    return this.findIds('users', ids);
  }

  private async findIds(relation: 'users' | 'active_users', ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.dataSource.query<{ id: string }[]>(`SELECT id FROM ${relation} WHERE id = ANY($1)`, [
      ids.map((id) => uuidOf('usr', id)),
    ]);
    return new Set(rows.map(({ id }) => encodeId('usr', id)));
  }

  /** Throws VERSION_CONFLICT, and ALREADY_EXISTS where a living user has the address. */
  async update(manager: EntityManager, current: LockedUser, changes: Partial<UserEntity>, now: Date): Promise<void> {
    await updateVersioned(manager, UserEntity, current, changes, now).catch(explainTakenEmail);
  }
}

function conditions(where: Where, filter: UserFilter): void {
  where
    .deleted(filter.deleted)
    .when(filter.role, (value) => `t.role = ANY(${value})`)
    .when(filter.email, (value) => `lower(t.email) = lower(${value})`)
    .when(filterTime('createdAfter', filter.createdAfter), (value) => `t.created_at > ${value}`)
    .when(filterTime('createdBefore', filter.createdBefore), (value) => `t.created_at < ${value}`);
}

function explainTakenEmail(error: Error & { code?: string }): never {
  throw error.code === uniqueViolation ? errors.alreadyExists('email', 'An account with this e-mail address exists') : error;
}
