import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { propsOf } from '#libs/api';
import { authorize, isStaff, type RequestContext } from '#libs/auth';
import { Clock } from '#libs/clock';
import { errors } from '#libs/errors';
import { Entities } from '#libs/graphql';
import type { ListRequest, Page } from '#libs/listing';
import { Transactions, transactionsToken } from '#libs/transactions';
import { UsersRepository } from '../users/users.repository.js';
import { Session } from './session.model.js';
import { sessionsAccess } from './sessions.access.js';
import { SessionsRepository, type StoredSession } from './sessions.repository.js';

/** The sessions that users see: the devices they are signed in on. */
@Injectable()
export class SessionsService implements OnModuleInit {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly users: UsersRepository,
    private readonly entities: Entities,
    private readonly clock: Clock,
    @Inject(transactionsToken('users')) private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.entities.register('ses', (ctx, ids, fields) => this.findVisible(ctx, ids, fields));
  }

  /** Throws NOT_FOUND where there is no such user, or none that the actor may see. */
  async list(ctx: RequestContext, userId: string, request: ListRequest): Promise<Page<Session>> {
    authorize(ctx.actor, sessionsAccess.read, userId, 'User');
    if (userId !== ctx.actor.id && !(await this.users.findActive([userId])).has(userId)) throw errors.notFound('User');
    return markPage(ctx, request.fields, await this.sessions.list(userId, this.stored(request), this.clock.now()));
  }

  /** The same part of the sessions of each user that the actor may see, by user. */
  async listOf(ctx: RequestContext, userIds: readonly string[], request: ListRequest): Promise<Map<string, Page<Session>>> {
    for (const userId of userIds) authorize(ctx.actor, sessionsAccess.read, userId, 'User');
    const pages = await this.sessions.listOf(userIds, this.stored(request), this.clock.now());
    return new Map([...pages].map(([userId, page]) => [userId, markPage(ctx, request.fields, page)]));
  }

  /** Ends a session, and its access tokens with it. Throws NOT_FOUND where it is not a session of that user. */
  async delete(ctx: RequestContext, id: string, userId?: string): Promise<void> {
    const ownerId = userId ?? (await this.sessions.findOwner(id));
    if (!ownerId) throw errors.notFound('Session');
    authorize(ctx.actor, sessionsAccess.write, ownerId, 'Session');
    await this.transactions.run(async (transaction) => {
      if (!(await this.sessions.deleteOwned(transaction.manager, id, ownerId, transaction.now))) throw errors.notFound('Session');
      transaction.invalidate(`session:${id}`);
    });
  }

  private async findVisible(ctx: RequestContext, ids: readonly string[], fields: readonly string[]): Promise<Map<string, Session>> {
    const { actor } = ctx;
    if (!actor) return new Map();
    const ownerId = isStaff(actor) ? null : actor.id;
    const found = await this.sessions.findMany(ids, ownerId, storedFields(fields), this.clock.now());
    return new Map(found.map((session) => [session.id, mark(ctx, session)]));
  }

  private stored(request: ListRequest): ListRequest {
    return { ...request, fields: storedFields(request.fields) };
  }
}

const allFields = propsOf(Session).map(({ name }) => name);

/** `current` is told by the id. What is selected of a node of unknown type may name fields of other types. */
const storedFields = (fields: readonly string[]): string[] => [
  ...new Set(fields.filter((field) => allFields.includes(field)).map((field) => (field === 'current' ? 'id' : field))),
];

const mark = ({ actor }: RequestContext, session: StoredSession): Session => ({ ...session, current: session.id === actor?.sessionId });

function markPage(ctx: RequestContext, fields: readonly string[], page: Page<StoredSession>): Page<Session> {
  return fields.includes('current') ? { ...page, rows: page.rows.map((session) => mark(ctx, session)) } : (page as Page<Session>);
}
