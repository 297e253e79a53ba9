import { Controller, Delete, Get, Param } from '@nestjs/common';
import { Ctx, type RequestContext } from '#libs/auth';
import type { ListRequest, Page } from '#libs/listing';
import { List, Operation, UserId } from '#libs/rest';
import { sessionList } from './session.list.js';
import type { Session } from './session.model.js';
import { sessionsAccess } from './sessions.access.js';
import { SessionsService } from './sessions.service.js';

/** A user's sessions over REST. */
@Controller('users/:userId/sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  @Operation({ id: 'listSessions', summary: 'List the sessions of a user', access: sessionsAccess.read, list: sessionList })
  list(@Ctx() ctx: RequestContext, @UserId() userId: string, @List() request: ListRequest): Promise<Page<Session>> {
    return this.sessions.list(ctx, userId, request);
  }

  @Delete(':sessionId')
  @Operation({ id: 'deleteSession', summary: 'End a session', access: sessionsAccess.write, status: 204 })
  delete(@Ctx() ctx: RequestContext, @UserId() userId: string, @Param('sessionId') sessionId: string): Promise<void> {
    return this.sessions.delete(ctx, sessionId, userId);
  }
}
