import { Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '#libs/clock';
import { AppError, errors } from '#libs/errors';
import type { Actor, RequestContext } from './actor.js';
import { SessionDirectory } from './session-directory.js';
import type { AccessClaims } from './tokens.js';
import { VerificationKeys } from './verification-keys.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once authentication has run. */
    context?: RequestContext;
    actor?: Actor | null;
    /** A token was presented and is not good. */
    badToken?: boolean;
  }
}

/** Verified tokens that are remembered, so that a token's signature is checked once and not at every request. */
const rememberedTokens = 10_000;

/** Hands the claims over instead of throwing: whether a bad token matters is the access rule's affair. Keys that cannot be had do. */
@Injectable()
class BearerGuard extends AuthGuard('jwt') {
  override handleRequest<Claims>(_error: unknown, claims: Claims, reason: unknown): Claims {
    if (reason instanceof AppError) throw reason;
    return (claims || null) as Claims;
  }
}

/** Finds out who is asking: once a request, for REST and GraphQL alike. */
@Injectable()
export class Authenticator {
  private readonly bearer = new BearerGuard();
  private readonly verified = new Map<string, AccessClaims>();
  private generation = 0;

  constructor(
    private readonly keys: VerificationKeys,
    private readonly sessions: SessionDirectory,
    private readonly clock: Clock,
  ) {}

  /** Sets `request.actor` and `request.context`. Throws VALIDATION_ERROR for headers that cannot be used, UNAVAILABLE. */
  async authenticate(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    if (request.context) return request.context;
    request.actor = null;
    if (request.headers.authorization !== undefined) {
      const claims = await this.findClaims(request, reply);
      request.actor = claims && (await this.sessions.findActor(claims));
      request.badToken = request.actor === null;
    }
    request.context = toContext(request);
    assertUsable(request.context);
    return request.context;
  }

  private async findClaims(request: FastifyRequest, reply: FastifyReply): Promise<AccessClaims | null> {
    const header = request.headers.authorization as string;
    if (this.generation !== this.keys.generation) this.verified.clear();
    this.generation = this.keys.generation;
    const known = this.verified.get(header);
    if (known) return known.exp * 1000 > this.clock.now().getTime() ? known : null;
    await this.bearer.canActivate(new ExecutionContextHost([request, reply]));
    const claims = (request as FastifyRequest & { user?: AccessClaims | null }).user ?? null;
    if (claims) this.remember(header, claims);
    return claims;
  }

  private remember(header: string, claims: AccessClaims): void {
    if (this.verified.size >= rememberedTokens) this.verified.delete(this.verified.keys().next().value as string);
    this.verified.set(header, claims);
  }
}

function toContext(request: FastifyRequest): RequestContext {
  const idempotencyKey = request.method === 'POST' ? request.headers['idempotency-key']?.toString() : undefined;
  return {
    actor: request.actor ?? null,
    requestId: request.id,
    ip: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 500) ?? null,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(request.headers['if-match'] !== undefined && {
      ifMatch: request.headers['if-match'].split(',').map((tag) => tag.trim()),
    }),
    replayed: false,
  };
}

/** Thrown once who is asking is known, so that the refusal is charged to them like any other answer. */
function assertUsable({ idempotencyKey }: RequestContext): void {
  if (idempotencyKey !== undefined && (idempotencyKey.length < 1 || idempotencyKey.length > 255)) {
    throw errors.invalid('Idempotency-Key', 'must be 1 to 255 characters long');
  }
}
