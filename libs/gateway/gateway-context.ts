import type { FastifyReply, FastifyRequest } from 'fastify';
import { Entities, GraphqlContext } from '#libs/graphql';
import { silentLogger } from './silent-logger.js';

/** What the parts of one operation share at the gateway, which owns no resource. */
export class GatewayContext extends GraphqlContext {
  /** The gateway runtime wants to log to it. */
  readonly log = silentLogger;

  constructor(request: FastifyRequest, reply: FastifyReply) {
    super(request, reply, new Entities());
  }
}
