import type { FastifyInstance } from 'fastify';
import { Authenticator } from '#libs/auth';
import { AppError } from '#libs/errors';
import { RequestLimits } from '#libs/rate-limit';

interface Answer {
  errors: { message: string; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

/**
 * Completes the answers to requests that are no GraphQL at all (no body, a batch): Apollo gives them before any plugin runs, so that
 * neither the rate limit nor the request id is theirs yet.
 */
export function completeUnparsedRequests(fastify: FastifyInstance, authenticator: Authenticator, limits: RequestLimits): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (request.routeOptions.url !== '/graphql' || reply.statusCode < 400 || typeof payload !== 'string') return payload;
    if (!payload.startsWith('{"errors"') || payload.includes('"requestId"')) return payload;
    const answer = JSON.parse(payload) as Answer;
    try {
      // Refused or not, who asks pays.
      await authenticator.authenticate(request, reply).finally(() => limits.chargeOnce(request, reply));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { message, code, status, details } = error;
      answer.errors = [{ message, extensions: { code, status, details } }];
      reply.status(status);
    }
    for (const { extensions } of answer.errors) extensions.requestId = request.id;
    const completed = JSON.stringify({ ...answer, extensions: { ...answer.extensions, cost: 1 } });
    reply.header('content-length', Buffer.byteLength(completed));
    return completed;
  });
}
