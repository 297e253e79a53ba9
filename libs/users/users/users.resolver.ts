import { Args, Context, ID, Info, Mutation, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { InputArg } from '#libs/api';
import { Access, access, Ctx, type RequestContext } from '#libs/auth';
import { errors } from '#libs/errors';
import { type Connection, ConnectionArgs, connectionOf, GraphqlContext, toConnection, toListRequest } from '#libs/graphql';
import { Cached } from '#libs/response-cache';
import { CreateUser, DeleteUserInput, ReplaceUserInput, UpdateUserInput } from './user.inputs.js';
import { UserFilter, userList } from './user.list.js';
import { User } from './user.model.js';
import { usersAccess } from './users.access.js';
import { UsersService } from './users.service.js';

const UserConnection = connectionOf('User', () => User);

/** Users over GraphQL. */
@Resolver(() => User)
export class UsersResolver {
  constructor(private readonly users: UsersService) {}

  @Access(access.signedIn)
  @Query(() => User, { description: 'The caller.' })
  async me(@Ctx() ctx: RequestContext, @Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return this.user(context, info, ctx.actor?.id ?? '');
  }

  @Access(usersAccess.read)
  @Query(() => User, { description: 'A user by id.' })
  async user(
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
    @Args('id', { type: () => ID, description: 'The id.' }) id: string,
  ): Promise<object> {
    const user = id.startsWith('usr_') ? await context.findNode(id, info) : null;
    if (!user) throw errors.notFound('User');
    return user;
  }

  /** What another service refers to, for the gateway; null where the caller may not see it. */
  @Access(usersAccess.read)
  @ResolveReference()
  async resolveReference({ id }: { id: string }, context: GraphqlContext, info: GraphQLResolveInfo): Promise<object | null> {
    const user = await context.findNode(id, info);
    // Apollo writes the type's name into it, and what comes from the cache is frozen.
    return user && { ...user };
  }

  @Access(usersAccess.list)
  @Cached({ tags: ['users'], sharedBy: 'role' })
  @Query(() => UserConnection, { name: 'users', description: 'Users, to staff.' })
  async list(
    @Ctx() ctx: RequestContext,
    @Args() args: ConnectionArgs,
    @Args('filter', { nullable: true, type: () => UserFilter, description: 'Which users.' }) filter: UserFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<User>> {
    const request = toListRequest(userList, { ...args, filter }, info);
    // The fields that other resolvers add to a user need its id, whether or not it is selected.
    return toConnection(await this.users.list(ctx, { ...request, fields: [...new Set(['id', ...request.fields])] }));
  }

  @Access(usersAccess.create)
  @Mutation(() => User, { description: 'Signs up.' })
  createUser(@Ctx() ctx: RequestContext, @InputArg() input: CreateUser): Promise<User> {
    return this.users.create(ctx, input);
  }

  @Access(usersAccess.write)
  @Mutation(() => User, { description: 'Replaces a user.' })
  replaceUser(@Ctx() ctx: RequestContext, @InputArg() { id, ...input }: ReplaceUserInput): Promise<User> {
    return this.users.replace(ctx, id, input);
  }

  @Access(usersAccess.write)
  @Mutation(() => User, { description: 'Changes a part of a user, or restores it.' })
  updateUser(@Ctx() ctx: RequestContext, @InputArg() { id, ...input }: UpdateUserInput): Promise<User> {
    return this.users.update(ctx, id, input);
  }

  @Access(usersAccess.write)
  @Mutation(() => ID, { description: 'Deletes a user; the answer is its id.' })
  async deleteUser(@Ctx() ctx: RequestContext, @InputArg() { id, version }: DeleteUserInput): Promise<string> {
    await this.users.delete(ctx, id, version);
    return id;
  }
}
