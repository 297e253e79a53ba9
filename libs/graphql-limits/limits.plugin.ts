import { HeaderMap, type ApolloServerPlugin, type BaseContext, type GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { AppError } from '#libs/errors';
import { limitViolations } from './limits.js';
import { measureOperation } from './measure-operation.js';

export interface LimitsPluginOptions<TContext extends BaseContext> {
  /** Takes `cost` tokens from the caller's budget; rejects with an AppError (RATE_LIMITED) when they are not there. */
  charge: (contextValue: TContext, cost: number) => Promise<void>;
}

/**
 * Refuses operations that exceed `graphqlLimits` and charges the others their cost, both before execution: what is refused runs no
 * SQL. Puts `extensions.cost` on every answer. What never runs (a syntax or validation error, a refused operation) costs 1.
 */
export function createLimitsPlugin<TContext extends BaseContext>({ charge }: LimitsPluginOptions<TContext>): ApolloServerPlugin<TContext> {
  return {
    async requestDidStart() {
      let cost = 1;
      let isCharged = false;
      return {
        async didResolveOperation({ schema, document, request, contextValue }) {
          const measure = measureOperation(schema, document, request.operationName, request.variables);
          const violations = limitViolations(measure);
          if (violations.length > 0) throw toGraphQLError(new AppError('OPERATION_TOO_COMPLEX', undefined, violations));
          cost = measure.cost;
          isCharged = true;
          await charge(contextValue, cost).catch((error: unknown) => {
            throw error instanceof AppError ? toGraphQLError(error) : error;
          });
        },
        async willSendResponse(requestContext) {
          if (!isCharged) await chargeFailure(requestContext, charge);
          reportCost(requestContext.response.body, cost);
        },
      };
    },
  };
}

/** Keeps the AppError for the error formatter and tells Apollo its HTTP status and headers. */
export function toGraphQLError(error: AppError): GraphQLError {
  const http = { status: error.status, headers: new HeaderMap(Object.entries(error.headers)) };
  return new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, http } });
}

/**
 * Charges an operation that failed before its cost was known. Without tokens the answer becomes the rate limiter's: Apollo has already
 * formatted the failure here, so the formatted error is rewritten and keeps what the formatter added (the request id).
 */
async function chargeFailure<TContext extends BaseContext>(
  { contextValue, response }: GraphQLRequestContextWillSendResponse<TContext>,
  charge: LimitsPluginOptions<TContext>['charge'],
): Promise<void> {
  try {
    await charge(contextValue, 1);
  } catch (error) {
    if (!(error instanceof AppError) || response.body.kind !== 'single') throw error;
    const { code, status, details, message, headers } = error;
    const extensions = { ...response.body.singleResult.errors?.[0]?.extensions, code, status, details };
    response.body.singleResult = { errors: [{ message, extensions }] };
    response.http.status = status;
    for (const [name, value] of Object.entries(headers)) response.http.headers.set(name, value);
  }
}

function reportCost(body: GraphQLRequestContextWillSendResponse<BaseContext>['response']['body'], cost: number): void {
  const result = body.kind === 'single' ? body.singleResult : body.initialResult;
  result.extensions = { ...result.extensions, cost };
}
