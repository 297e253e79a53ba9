import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { OperationDefinitionNode } from 'graphql';
import { recordOutcome } from './request-outcome.js';

/**
 * Tells `registerMetrics` which operation a GraphQL request was and how it ended: GraphQL answers 200 for most errors, so the HTTP
 * status alone would count them as successes. An operation is named by type and root field (`query orders`), as clients choose their
 * operation names and aliases freely.
 */
export function createMetricsPlugin<TContext extends BaseContext>(
  requestOf: (contextValue: TContext) => FastifyRequest | undefined,
): ApolloServerPlugin<TContext> {
  return {
    async requestDidStart({ contextValue }) {
      const request = requestOf(contextValue);
      if (!request) return;
      let operation = 'invalid';
      return {
        async didResolveOperation(requestContext) {
          if (requestContext.operation) operation = nameOf(requestContext.operation);
        },
        async willSendResponse({ response }) {
          const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
          const status = errors?.[0]?.extensions?.['status'];
          recordOutcome(request, { operation, status: typeof status === 'number' ? status : undefined });
        },
      };
    },
  };
}

function nameOf({ operation, selectionSet: { selections } }: OperationDefinitionNode): string {
  const [first] = selections;
  return selections.length === 1 && first?.kind === 'Field' ? `${operation} ${first.name.value}` : `${operation} (several fields)`;
}
