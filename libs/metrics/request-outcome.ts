import type { FastifyRequest } from 'fastify';

/** What only the GraphQL layer knows of a request: which operation it was, and the status of its first error. */
export interface GraphqlOutcome {
  operation: string;
  status?: number;
}

const outcomes = new WeakMap<FastifyRequest, GraphqlOutcome>();

export function recordOutcome(request: FastifyRequest, outcome: GraphqlOutcome): void {
  outcomes.set(request, outcome);
}

export function findOutcome(request: FastifyRequest): GraphqlOutcome | undefined {
  return outcomes.get(request);
}
