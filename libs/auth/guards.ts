import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLResolveInfo, Kind } from 'graphql';
import { errors } from '#libs/errors';
import { access, accessMetadata, type AccessRule, authorizeRole } from './access.js';
import type { RequestContext } from './actor.js';
import { Authenticator } from './authenticator.js';

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** The HTTP request and reply behind a REST or GraphQL handler. */
export function exchangeOf(context: ExecutionContext): Exchange {
  if (context.getType<string>() === 'graphql') return context.getArgByIndex<Exchange>(2);
  return { request: context.switchToHttp().getRequest<FastifyRequest>(), reply: context.switchToHttp().getResponse<FastifyReply>() };
}

/** The request context of the caller, for a controller's or resolver's parameter. */
export const Ctx = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const ctx = exchangeOf(context).request.context as RequestContext;
  return context.getType<string>() === 'graphql' ? forField(ctx, context.getArgByIndex<GraphQLResolveInfo>(3)) : ctx;
});

/** Several mutations in one document share the request's idempotency key; each gets a key of its own, by its place in the answer. */
function forField(ctx: RequestContext, { operation, path }: GraphQLResolveInfo): RequestContext {
  const [only, second] = operation.selectionSet.selections;
  if (ctx.idempotencyKey === undefined || (only?.kind === Kind.FIELD && !second)) return ctx;
  return Object.create(ctx, {
    idempotencyKey: { value: `${ctx.idempotencyKey}#${path.key}` },
    replayed: { get: () => ctx.replayed, set: (replayed: boolean) => (ctx.replayed = replayed) },
  }) as RequestContext;
}

/** Finds out who is asking. Runs before the rate limit, which depends on it. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(private readonly authenticator: Authenticator) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { request, reply } = exchangeOf(context);
    await this.authenticator.authenticate(request, reply);
    return true;
  }
}

/** Applies the role part of the rule that the handler declares; what depends on the resource's owner, the service decides. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(accessMetadata, [context.getHandler(), context.getClass()]);
    if (!rule) throw errors.forbidden('This operation declares no access rule');
    const { request } = exchangeOf(context);
    if (request.badToken && rule !== access.tokenless)
      throw errors.unauthenticated('The access token is invalid or has expired: log in or refresh it');
    authorizeRole(request.actor ?? null, rule);
    return true;
  }
}
