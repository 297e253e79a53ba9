import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError, type ErrorCode, type ErrorDetail, errorCodes, errors } from '#libs/errors';
import { isTokenLimitError } from '#libs/graphql-limits';
import { toAppError } from '#libs/rest';
import type { GraphqlContext } from './graphql-context.js';

const logger = new Logger('Errors');

/** graphql-js says of a variable of the wrong type: `Variable "$input" got invalid value 5 at "input.name"; …`. */
const variablePath = /^Variable "\$(\w+)" (?:got invalid value .* at "\1\.([^"]+)"|got invalid value|of required type)/s;

/** Brings an error of any origin (parser, validation, resolver) to the registry that REST uses too. */
function toGraphqlAppError(formatted: GraphQLFormattedError, thrown: unknown): AppError {
  const cause = unwrapResolverError(thrown);
  if (cause instanceof AppError) return cause;
  if (cause instanceof GraphQLError && cause.originalError instanceof AppError) return cause.originalError;
  const answered = fromExtensions(cause);
  if (answered) return answered;
  if (isNotAcceptable(cause)) return new AppError('NOT_ACCEPTABLE', formatted.message);
  if (statusOf(cause) === 405) return new AppError('METHOD_NOT_ALLOWED', formatted.message);
  if (isTokenLimitError(formatted)) return new AppError('OPERATION_TOO_COMPLEX', formatted.message);
  switch (formatted.extensions?.code) {
    case 'GRAPHQL_PARSE_FAILED':
    case 'BAD_REQUEST':
    case 'OPERATION_RESOLUTION_FAILURE':
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      return new AppError('MALFORMED_REQUEST', formatted.message);
    case 'GRAPHQL_VALIDATION_FAILED':
      return errors.validation([], formatted.message);
    case 'BAD_USER_INPUT':
      return errors.validation(variableDetails(formatted.message), formatted.message);
    default:
      return cause instanceof GraphQLError && cause.originalError === undefined && cause.path === undefined
        ? errors.validation([], formatted.message)
        : toAppError(cause instanceof GraphQLError ? (cause.originalError ?? cause) : cause);
  }
}

/** What a service has answered with is of the registry already. */
function fromExtensions(cause: unknown): AppError | null {
  if (!(cause instanceof GraphQLError)) return null;
  const { code, status, details } = cause.extensions as { code?: string; status?: number; details?: ErrorDetail[] };
  if (typeof code !== 'string' || !(code in errorCodes) || status !== errorCodes[code as ErrorCode].status) return null;
  return new AppError(code as ErrorCode, cause.message, details ?? []);
}

/** Apollo has no code of its own for it: only the status that it answers with tells it from other bad requests. */
const isNotAcceptable = (cause: unknown): boolean =>
  cause instanceof GraphQLError && (cause.extensions.http as { status?: number } | undefined)?.status === errorCodes.NOT_ACCEPTABLE.status;

/** The HTTP status that Apollo gives an error of its own. */
const statusOf = (thrown: unknown): number | undefined =>
  thrown instanceof GraphQLError ? (thrown.extensions.http as { status?: number } | undefined)?.status : undefined;

function variableDetails(message: string): ErrorDetail[] {
  const [, variable, path] = variablePath.exec(message) ?? [];
  if (variable === undefined) return [];
  return [{ field: path ?? variable, message: message.slice(message.indexOf('; ') + 1).trim() }];
}

/** Formats every error with `code`, `status` and `details`. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const { code, status, details, message } = toGraphqlAppError(formatted, thrown);
  if (status >= 500) logger.error({ code, path: formatted.path, err: unwrapResolverError(thrown) });
  const { locations, path } = formatted;
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code, status, details } };
}

/** Puts the request id on every error, and on the answer that nobody may store it, and the header of a replayed one. */
export const requestIdPlugin: ApolloServerPlugin<GraphqlContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response }) {
        response.http.headers.set('cache-control', 'no-store');
        if (response.body.kind !== 'single') return;
        for (const error of response.body.singleResult.errors ?? []) {
          (error as { extensions: Record<string, unknown> }).extensions = { ...error.extensions, requestId: contextValue.request.id };
        }
        if (contextValue.request.context?.replayed) response.http.headers.set('idempotent-replayed', 'true');
      },
    };
  },
};
