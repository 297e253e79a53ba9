import { Injectable } from '@nestjs/common';
import { normalizeIp } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '#libs/config';
import { AppError, errors } from '#libs/errors';
import type { Bucket, RateLimitResult } from './bucket.js';
import { RateLimiter } from './rate-limiter.js';
import { RequestLimits } from './request-limits.js';

const LIMIT = 'x-ratelimit-limit';
const REMAINING = 'x-ratelimit-remaining';
const RESET = 'x-ratelimit-reset';

/** Charges requests against token buckets. */
@Injectable()
export class BucketLimits extends RequestLimits {
  readonly #settled = new WeakSet<FastifyRequest>();
  readonly #ip: Bucket;
  readonly #user: Bucket;
  readonly #login: Bucket;

  constructor(
    private readonly limiter: RateLimiter,
    { rateLimitIp, rateLimitUser, rateLimitLogin, rateLimitWindowMs: windowMs }: AppConfig,
  ) {
    super();
    this.#ip = { name: 'ip', capacity: rateLimitIp, windowMs };
    this.#user = { name: 'user', capacity: rateLimitUser, windowMs };
    this.#login = { name: 'login', capacity: rateLimitLogin, windowMs };
  }

  async charge(request: FastifyRequest, reply: FastifyReply, cost: number): Promise<void> {
    this.#settled.add(request);
    const [bucket, key] = request.actor ? [this.#user, request.actor.id] : [this.#ip, clientOf(request)];
    const isPayable = cost <= bucket.capacity;
    admit(reply, await this.limiter.charge(bucket, key, isPayable ? cost : 1));
    if (isPayable) return;
    const message = `costs ${cost} tokens, and your limit is ${bucket.capacity}`;
    throw new AppError('OPERATION_TOO_COMPLEX', undefined, [{ field: 'query', message }]);
  }

  async chargeOnce(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!this.#settled.has(request)) await this.charge(request, reply, 1);
  }

  async chargeLogin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    admit(reply, await this.limiter.charge(this.#login, clientOf(request), 1));
  }

  exempt(request: FastifyRequest): void {
    this.#settled.add(request);
  }
}

/** The client's address. One customer commonly has a whole /64 of IPv6, which therefore counts as one address. */
function clientOf(request: FastifyRequest): string {
  return normalizeIp(request.ip);
}

function admit(reply: FastifyReply, result: RateLimitResult): void {
  const shown = reply.getHeader(REMAINING);
  // Of two buckets that were charged, the client has to heed the one that will refuse first.
  if (!result.admitted || shown === undefined || result.remaining <= Number(shown)) {
    reply.header(LIMIT, result.limit).header(REMAINING, result.remaining).header(RESET, result.resetAt);
  }
  if (result.admitted) return;
  reply.header('retry-after', result.retryAfterSeconds);
  throw errors.rateLimited(result.retryAfterSeconds);
}
