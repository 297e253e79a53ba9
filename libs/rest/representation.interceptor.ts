import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { type ApiVersion, pickFields, refuseBody, represent, requestedVersion } from '#libs/api';
import { type Page, QueryReader, type RawQuery } from '#libs/listing';
import { operationMetadata, type OperationSpec } from './operation.js';

type Json = Record<string, unknown>;

/** The entity tag of a resource: its version, or what the resource itself says. */
const etagOf = (model: { version?: number; etag?: string }): string | null => {
  if (model.etag !== undefined) return `"${model.etag}"`;
  return model.version === undefined ? null : `"${model.version}"`;
};

/** Reads the query before a handler, refuses a body that the handler would not read, and shows what it returned in the version, fields and status that were asked for. */
@Injectable()
export class RepresentationInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const spec =
      context.getType() === 'http' ? this.reflector.get<OperationSpec | undefined>(operationMetadata, context.getHandler()) : undefined;
    if (!spec) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const version = requestedVersion(request.raw)?.version ?? 1;
    readQuery(spec, request, version);
    if (!spec.body) refuseBody(request);
    return next.handle().pipe(map((result: unknown) => respond(spec, request, reply, version, result)));
  }
}

function readQuery(spec: OperationSpec, request: FastifyRequest, version: ApiVersion): void {
  const reader = new QueryReader(request.query as RawQuery, version);
  if (spec.list) {
    const listRequest = reader.readList(spec.list);
    request.listRequest = listRequest;
    request.fieldsRequest = listRequest;
  } else if (request.method === 'GET' && spec.returns) {
    request.fieldsRequest = reader.readFields(spec.returns);
  }
  reader.finish();
}

function respond(
  spec: OperationSpec,
  request: FastifyRequest,
  reply: FastifyReply,
  version: ApiVersion,
  result: unknown,
): string | undefined {
  if (request.context?.replayed) reply.header('idempotent-replayed', 'true');
  if (!spec.returns && !spec.list) return undefined;
  if (spec.location) reply.header('location', `/v${version}${spec.location.replace('{id}', String((result as Json).id))}`);
  const body = JSON.stringify(
    spec.list ? showPage(spec, request, version, result as Page<Json>) : showOne(spec, request, version, result as Json),
  );
  reply.type('application/json; charset=utf-8');
  if (!spec.secret) return tagged(request, reply, body, spec.list ? null : etagOf(result as Json));
  reply.header('cache-control', 'no-store');
  return body;
}

function showOne({ returns }: OperationSpec, { fieldsRequest }: FastifyRequest, version: ApiVersion, model: Json): Json {
  const shown = represent(returns as never, model, version);
  return fieldsRequest?.requested ? pickFields(returns as never, shown, fieldsRequest.requested, version) : shown;
}

function showPage({ list }: OperationSpec, { fieldsRequest }: FastifyRequest, version: ApiVersion, page: Page<Json>): Json {
  const model = list?.model as never;
  const requested = fieldsRequest?.requested;
  const data = page.rows
    .map((row) => represent(model, row, version))
    .map((shown) => (requested ? pickFields(model, shown, requested, version) : shown));
  const pagination = {
    total: page.total,
    page: page.page,
    limit: page.limit,
    hasMore: page.hasMore,
    nextCursor: page.hasMore ? page.endCursor : null,
    ...(page.totalIsEstimate && { totalIsEstimate: true }),
  };
  return { data, pagination };
}

/** Sends the ETag, and 304 where the caller has this representation already (RFC 9110 section 13.1.2). */
function tagged(request: FastifyRequest, reply: FastifyReply, body: string, strong: string | null): string | undefined {
  const etag = strong ?? `W/"${createHash('sha1').update(body).digest('base64url')}"`;
  reply.header('etag', etag).header('cache-control', request.actor ? 'private, no-cache' : 'no-cache');
  if (request.method !== 'GET' && request.method !== 'HEAD') return body;
  if (!matches(request.headers['if-none-match'], etag)) return body;
  reply.status(304);
  return undefined;
}

/** Weak comparison, as If-None-Match asks for. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(etag));
}
