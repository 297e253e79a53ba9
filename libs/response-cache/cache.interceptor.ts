import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { exchangeOf } from '#libs/auth';
import { TaggedCache } from '#libs/caching';
import { selectedFields } from '#libs/graphql';
import type { ListRequest } from '#libs/listing';
import type {} from '#libs/rest';
import { cachedMetadata, type CachedSpec } from './cached.decorator.js';

/**
 * Cache-aside for lists. Nest's own interceptor keys by URL alone and so would show one caller's answer to another; this one keys by
 * what was asked and by who shares the answer.
 */
@Injectable()
export class CacheInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly cache: TaggedCache,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const spec = this.reflector.get<CachedSpec | undefined>(cachedMetadata, context.getHandler());
    if (!spec) return next.handle();
    return from(this.cache.getOrLoad(keyOf(context, spec), spec.tags, () => lastValueFrom(next.handle())));
  }
}

function keyOf(context: ExecutionContext, { sharedBy }: CachedSpec): string {
  const { request } = exchangeOf(context);
  const role = sharedBy === 'role' ? (request.actor?.role ?? 'anonymous') : 'everyone';
  const asked = context.getType<string>() === 'graphql' ? graphqlRequest(context) : restRequest(request);
  return `list:${context.getClass().name}.${context.getHandler().name}:${role}:${JSON.stringify(asked)}`;
}

/** The listing itself; which of the fields that were read are shown is decided outside. */
function restRequest({ listRequest }: FastifyRequest): unknown {
  const { filter, ...request } = listRequest as ListRequest;
  const { fields, sort, limit, page, cursor } = request;
  return [Object.entries(filter).sort(), fields, sort, limit, page, cursor];
}

function graphqlRequest(context: ExecutionContext): unknown {
  const info = context.getArgByIndex<GraphQLResolveInfo>(3);
  return [
    context.getArgByIndex<object>(1),
    selectedFields(info),
    selectedFields(info, 'nodes'),
    selectedFields(info, 'edges'),
    selectedFields(info, 'edges', 'node'),
    selectedFields(info, 'pageInfo'),
  ];
}
