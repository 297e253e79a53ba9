import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { propsOf } from '#libs/api';
import { assertUnchanged, authorize, type Actor, type RequestContext } from '#libs/auth';
import { loadById, TaggedCache } from '#libs/caching';
import { errors } from '#libs/errors';
import { Entities } from '#libs/graphql';
import { newId } from '#libs/ids';
import type { ListRequest, Page } from '#libs/listing';
import { type Transaction, Transactions, transactionsToken } from '#libs/transactions';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { hashPassword } from './passwords.js';
import type { UserEntity } from './user.entity.js';
import type { CreateUser, ReplaceUser, UpdateUser } from './user.inputs.js';
import type { UserFilter } from './user.list.js';
import { User } from './user.model.js';
import { usersAccess } from './users.access.js';
import { type LockedUser, UsersRepository } from './users.repository.js';

const allFields = propsOf(User).map(({ name }) => name);

/** Accounts: sign-up, profile and removal. */
@Injectable()
export class UsersService implements OnModuleInit {
  constructor(
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly cache: TaggedCache,
    private readonly entities: Entities,
    @Inject(transactionsToken('users')) private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.entities.register('usr', (ctx, ids, fields) => this.findVisible(ctx, ids, fields));
  }

  list(ctx: RequestContext, request: ListRequest<UserFilter>): Promise<Page<User>> {
    if (request.filter.deleted && ctx.actor?.role !== 'admin') throw errors.forbidden('Only an admin sees deleted users');
    return this.users.list(request);
  }

  /** Throws NOT_FOUND where there is no such user, or none that the actor may see. */
  async getUser(ctx: RequestContext, id: string, fields: readonly string[] = allFields): Promise<User> {
    authorize(ctx.actor, usersAccess.read, id, 'User');
    const user = (await this.load([id], fields)).get(id);
    if (!user) throw errors.notFound('User');
    return user;
  }

  async create(ctx: RequestContext, { password, ...input }: CreateUser): Promise<User> {
    const role = input.role ?? 'member';
    if (role !== 'member' && ctx.actor?.role !== 'admin') throw errors.forbidden('Only an admin may set another role than member');
    const passwordHash = await hashPassword(password);
    return this.transactions.runOnce(ctx, { operation: 'createUser', input: { ...input, password }, secret: true }, async (transaction) => {
      const now = transaction.now.toISOString();
      const user: User = {
        id: newId('usr'),
        email: input.email,
        name: input.name,
        role,
        emailVerifiedAt: null,
        createdAt: now,
        updatedAt: now,
        version: 1,
      };
      await this.users.insert(transaction.manager, { ...user, passwordHash, deletedAt: null });
      transaction.emit('user.created', user.id, publicData(user));
      transaction.invalidate('users', `user:${user.id}`);
      return user;
    });
  }

  replace(ctx: RequestContext, id: string, { version, ...changes }: ReplaceUser): Promise<User> {
    return this.change(ctx, id, version, changes);
  }

  update(ctx: RequestContext, id: string, { version, deletedAt, ...changes }: UpdateUser): Promise<User> {
    return this.change(ctx, id, version, { ...changes, ...(deletedAt === null && { deletedAt }) });
  }

  /** Soft-deletes a user and ends its sessions. */
  async delete(ctx: RequestContext, id: string, version?: number): Promise<void> {
    authorize(ctx.actor, usersAccess.write, id, 'User');
    await this.transactions.run(async (transaction) => {
      const user = await this.getLocked(transaction, id, false);
      assertUnchanged(ctx, user, version);
      await this.users.update(transaction.manager, user, { deletedAt: transaction.now }, transaction.now);
      await this.sessions.deleteOf(transaction.manager, id);
      transaction.emit('user.deleted', id, {});
      transaction.invalidate('users', `user:${id}`);
    });
  }

  private async change(ctx: RequestContext, id: string, version: number | undefined, changes: Partial<UserEntity>): Promise<User> {
    authorize(ctx.actor, usersAccess.write, id, 'User');
    const { actor } = ctx;
    const restores = changes.deletedAt === null;
    if (restores && actor.role !== 'admin') throw errors.forbidden('Only an admin may restore a user');
    return this.transactions.run(async (transaction) => {
      const user = await this.getLocked(transaction, id, restores);
      assertUnchanged(ctx, user, version);
      assertMayChangeRole(actor, user, changes);
      const emailChanged = changes.email !== undefined && changes.email.toLowerCase() !== user.email.toLowerCase();
      await this.users.update(transaction.manager, user, { ...changes, ...(emailChanged && { emailVerifiedAt: null }) }, transaction.now);
      const changed = await this.users.getIn(transaction.manager, id);
      if (emailChanged) transaction.emit('email-verification.requested', id, { email: changed.email });
      transaction.emit(restores && user.deletedAt !== null ? 'user.restored' : 'user.updated', id, publicData(changed));
      transaction.invalidate('users', `user:${id}`);
      return changed;
    });
  }

  private async getLocked({ manager }: Transaction, id: string, withDeleted: boolean): Promise<LockedUser> {
    const user = await this.users.lock(manager, id, withDeleted);
    if (!user) throw errors.notFound('User');
    return user;
  }

  private async findVisible(ctx: RequestContext, ids: readonly string[], fields: readonly string[]): Promise<Map<string, User>> {
    const { actor } = ctx;
    const visible = actor?.role === 'member' ? ids.filter((id) => id === actor.id) : actor ? ids : [];
    return visible.length > 0 ? this.load(visible, fields) : new Map<string, User>();
  }

  private load(ids: readonly string[], fields: readonly string[]): Promise<Map<string, User>> {
    const read = allFields.filter((name) => fields.includes(name));
    return loadById(this.cache, 'user', ids, read, (missing) => this.users.findMany(missing, read));
  }
}

const publicData = ({ email, name, role }: Pick<User, 'email' | 'name' | 'role'>) => ({ email, name, role });

function assertMayChangeRole(actor: Actor, user: LockedUser, { role }: Partial<UserEntity>): void {
  if (role !== undefined && role !== user.role && actor.role !== 'admin') throw errors.forbidden('Only an admin may change a role');
}
