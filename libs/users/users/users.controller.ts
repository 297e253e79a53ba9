import { Controller, Delete, Get, Patch, Post, Put } from '@nestjs/common';
import { Body, DecidedOn } from '#libs/api';
import { Ctx, type RequestContext } from '#libs/auth';
import type { ListRequest, Page } from '#libs/listing';
import { Cached } from '#libs/response-cache';
import { Fields, List, Operation, UserId } from '#libs/rest';
import { CreateUser, ReplaceUser, UpdateUser } from './user.inputs.js';
import { type UserFilter, userList } from './user.list.js';
import { User } from './user.model.js';
import { usersAccess } from './users.access.js';
import { UsersService } from './users.service.js';

/** Users over REST. */
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @Cached({ tags: ['users'], sharedBy: 'role' })
  @Operation({ id: 'listUsers', summary: 'List users', access: usersAccess.list, list: userList })
  list(@Ctx() ctx: RequestContext, @List() request: ListRequest<UserFilter>): Promise<Page<User>> {
    return this.users.list(ctx, request);
  }

  @Post()
  @Operation({
    id: 'createUser',
    summary: 'Sign up',
    access: usersAccess.create,
    body: CreateUser,
    returns: User,
    status: 201,
    location: '/users/{id}',
    idempotent: true,
    errors: ['ALREADY_EXISTS', 'FORBIDDEN'],
  })
  create(@Ctx() ctx: RequestContext, @Body(CreateUser) input: CreateUser): Promise<User> {
    return this.users.create(ctx, input);
  }

  @Get(':userId')
  @Operation({ id: 'getUser', summary: 'Get a user; `me` is the caller', access: usersAccess.read, returns: User })
  get(@Ctx() ctx: RequestContext, @UserId() id: string, @Fields() fields: string[]): Promise<User> {
    return this.users.getUser(ctx, id, fields);
  }

  @Put(':userId')
  @Operation({
    id: 'replaceUser',
    summary: 'Replace a user',
    access: usersAccess.write,
    body: ReplaceUser,
    returns: User,
    conditional: true,
    errors: ['ALREADY_EXISTS'],
  })
  replace(@Ctx() ctx: RequestContext, @UserId() id: string, @Body(ReplaceUser) input: ReplaceUser): Promise<User> {
    return this.users.replace(ctx, id, input);
  }

  @Patch(':userId')
  @Operation({
    id: 'updateUser',
    summary: 'Change a part of a user, or restore it',
    access: usersAccess.write,
    body: UpdateUser,
    returns: User,
    conditional: true,
    errors: ['ALREADY_EXISTS'],
  })
  update(@Ctx() ctx: RequestContext, @UserId() id: string, @Body(UpdateUser) input: UpdateUser): Promise<User> {
    return this.users.update(ctx, id, input);
  }

  @Delete(':userId')
  @Operation({ id: 'deleteUser', summary: 'Delete a user', access: usersAccess.write, body: DecidedOn, status: 204, conditional: true })
  delete(@Ctx() ctx: RequestContext, @UserId() id: string, @Body(DecidedOn) { version }: DecidedOn): Promise<void> {
    return this.users.delete(ctx, id, version);
  }
}
