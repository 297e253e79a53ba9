import { Args, Context, ID, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { InputArg } from '#libs/api';
import { Access, Ctx, type RequestContext } from '#libs/auth';
import { errors } from '#libs/errors';
import { type Connection, ConnectionArgs, connectionOf, GraphqlContext, toConnection, toListRequest } from '#libs/graphql';
import { User } from '../users/user.model.js';
import { DeleteSessionInput } from './session.inputs.js';
import { sessionList } from './session.list.js';
import { Session } from './session.model.js';
import { sessionsAccess } from './sessions.access.js';
import { SessionsService } from './sessions.service.js';

const SessionConnection = connectionOf('Session', () => Session);

/** A user's sessions over GraphQL. */
@Resolver(() => User)
export class SessionsResolver {
  constructor(private readonly service: SessionsService) {}

  @Access(sessionsAccess.read)
  @ResolveField(() => SessionConnection, { name: 'sessions', description: 'The devices that the user is signed in on.' })
  async list(
    @Parent() { id }: User,
    @Context() context: GraphqlContext,
    @Args() args: ConnectionArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Session>> {
    const request = toListRequest(sessionList, args, info);
    const page = await context.loaders.load(`sessions:${JSON.stringify(request)}`, id, (ids) =>
      this.service.listOf(context.ctx, ids, request),
    );
    if (!page) throw errors.notFound('User');
    return toConnection(page);
  }

  @Access(sessionsAccess.write)
  @Mutation(() => ID, { description: 'Ends a session; the answer is its id.' })
  async deleteSession(@Ctx() ctx: RequestContext, @InputArg() { id, userId }: DeleteSessionInput): Promise<string> {
    await this.service.delete(ctx, id, userId);
    return id;
  }
}
