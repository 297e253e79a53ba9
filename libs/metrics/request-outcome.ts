import type { FastifyRequest } from 'fastify';

/** What only the GraphQL layer knows of a request: which operation it was, and the status of its first error. */
export interface GraphqlOutcome {
  operation: string;
  status?: number;
}

const outcomes = new WeakMap<FastifyRequest, GraphqlOutcome>();

/** Keeps the outcome for as long as the request lives. */
export function recordOutcome(request: FastifyRequest, outcome: GraphqlOutcome): void {
  outcomes.set(request, outcome);
}

/** The outcome that the GraphQL layer recorded; nothing for a request that never reached an operation. */
export function findOutcome(request: FastifyRequest): GraphqlOutcome | undefined {
  return outcomes.get(request);
}
