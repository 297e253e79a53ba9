import { createHash } from 'node:crypto';
import type { ExecutionRequest, ExecutionResult } from '@graphql-tools/utils';
import { type GraphQLResolveInfo, Kind, print } from 'graphql';
import type { GraphqlContext } from '#libs/graphql';
import type { Upstream } from '#libs/upstream';
import { callerHeaders } from './forwarded-headers.js';

/** What a caller sends beside the operation that means something to the services. */
const meaningful = ['authorization', 'if-match', 'user-agent', 'traceparent', 'tracestate'] as const;

/** The longest idempotency key there is. */
const maxKeyLength = 255;

type Request = Pick<
  ExecutionRequest<Record<string, unknown>, GraphqlContext>,
  'document' | 'variables' | 'operationType' | 'context' | 'info'
>;

/** Executes a part of an operation at a service. Throws UNAVAILABLE and TIMEOUT. */
export async function executeAt(upstream: Upstream, request: Request): Promise<ExecutionResult> {
  const { document, variables, context, operationType } = request;
  const { headers, body } = await upstream.requestJson<ExecutionResult>({
    method: 'POST',
    path: '/graphql',
    headers: headersFor(request),
    body: Buffer.from(JSON.stringify({ query: print(document), variables })),
    isRead: operationType === 'query',
  });
  if (headers['idempotent-replayed'] && context) context.ctx.replayed = true;
  return body;
}

function headersFor({ context, info, operationType }: Request): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' };
  if (!context) return headers;
  Object.assign(headers, callerHeaders(context.request));
  for (const name of meaningful) {
    const value = context.request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  const key = operationType === 'mutation' ? idempotencyKeyOf(context, info) : undefined;
  if (key !== undefined) headers['idempotency-key'] = key;
  return headers;
}

/**
 * Each mutation of a document goes to its service alone: where there are several, each gets a key of its own by its place in the
 * answer, the same one that it has where all domains are in one process.
 */
function idempotencyKeyOf({ ctx: { idempotencyKey } }: GraphqlContext, info?: GraphQLResolveInfo): string | undefined {
  if (idempotencyKey === undefined || !info) return idempotencyKey;
  const [only, second] = info.operation.selectionSet.selections;
  if (only?.kind === Kind.FIELD && !second) return idempotencyKey;
  const key = `${idempotencyKey}#${info.path.key}`;
  return key.length <= maxKeyLength ? key : createHash('sha256').update(key).digest('base64url');
}
