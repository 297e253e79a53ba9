import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.js';
import { findOutcome } from './request-outcome.js';

/**
 * Times every request and serves `GET /metrics` in Prometheus' text format. Call it before routes are added: Fastify gives a route
 * only the hooks that exist by then.
 *
 * `/metrics` is open and unmetered, since probes have no account: it shows counts and durations of the process, by route pattern,
 * and no ids, addresses or user input.
 */
export function registerMetrics(fastify: FastifyInstance, metrics: Metrics, { graphqlPath = '/graphql' } = {}): void {
  fastify.addHook('onResponse', async (request, reply) => {
    metrics.observeRequest(labelsOf(request, reply, graphqlPath), reply.elapsedTime / 1000);
  });

  fastify.get('/metrics', async (_request, reply) => {
    const body = await metrics.registry.metrics();
    return reply.header('content-type', metrics.registry.contentType).header('cache-control', 'no-store').send(body);
  });
}

function labelsOf(request: FastifyRequest, reply: FastifyReply, graphqlPath: string) {
  const route = request.is404 ? undefined : request.routeOptions.url;
  if (route === graphqlPath) {
    const { operation, status } = findOutcome(request) ?? { operation: 'none' };
    return { protocol: 'graphql' as const, operation, status: statusClass(status ?? reply.statusCode) };
  }
  const operation = route === undefined ? 'unmatched' : `${request.method} ${route}`;
  return { protocol: 'rest' as const, operation, status: statusClass(reply.statusCode) };
}

function statusClass(status: number): string {
  return `${Math.floor(status / 100)}xx`;
}
