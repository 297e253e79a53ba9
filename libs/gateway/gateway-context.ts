import { Logger } from '@graphql-hive/logger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Entities, GraphqlContext } from '#libs/graphql';

/** Says nothing: what happens to a request is logged where it is answered. */
const silent = new Logger({ level: false });

/** What the parts of one operation share at the gateway, which owns no resource. */
export class GatewayContext extends GraphqlContext {
  /** The gateway runtime wants to log to it. */
  readonly log = silent;

  constructor(request: FastifyRequest, reply: FastifyReply) {
    super(request, reply, new Entities());
  }
}
