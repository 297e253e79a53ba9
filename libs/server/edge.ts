import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { lifecycleHeaders, requestedVersion } from '#libs/api';
import { serveGraphiql } from '#libs/pages';

/** OWASP REST Security Cheat Sheet, "Security Headers"; pages set a content security policy of their own. */
export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** What happens to every request before it is routed to a handler, and what is logged when it is answered. */
export function registerEdge(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders).header('x-request-id', request.id);
    const requested = requestedVersion(request.raw);
    if (requested) {
      reply.header('vary', 'Accept').headers(lifecycleHeaders(requested.version));
      if (requested.error) throw requested.error;
    } else if (serveGraphiql(request, reply)) {
      return reply;
    }
  });
  fastify.addHook('onResponse', async (request, reply) => {
    logger.debug({
      requestId: request.id,
      method: request.method,
      path: request.url.split('?')[0],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    });
  });
}
