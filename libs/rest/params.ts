import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { FieldsRequest, ListRequest } from '#libs/listing';

declare module 'fastify' {
  interface FastifyRequest {
    /** The checked query string. */
    fieldsRequest?: FieldsRequest;
    listRequest?: ListRequest;
  }
}

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** The checked list request of a GET on a collection. */
export const List = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).listRequest);

/** The model fields to read for a GET of one resource. */
export const Fields = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).fieldsRequest?.fields);

/** The user that a path names; `me` is the caller. */
export const UserId = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { params, actor } = requestOf(context);
  const { userId } = params as { userId: string };
  return userId === 'me' ? (actor?.id ?? userId) : userId;
});
