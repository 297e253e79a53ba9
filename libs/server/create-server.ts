import { randomUUID } from 'node:crypto';
import { type IncomingMessage, maxHeaderSize } from 'node:http';
import cors from '@fastify/cors';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { normaliseVersion } from '#libs/api';
import { Authenticator } from '#libs/auth';
import type { AppConfig } from '#libs/config';
import { completeUnparsedRequests } from '#libs/graphql';
import { HealthService, version } from '#libs/health';
import { Metrics, registerMetrics } from '#libs/metrics';
import { toNestLogger } from '#libs/observability';
import { registerPages } from '#libs/pages';
import { RequestLimits } from '#libs/rate-limit';
import { RouteTable } from '#libs/rest';
import { registerEdge } from './edge.js';
import { ignoreUnknownExpectations, refuseAddress, refuseUnparsed } from './refusals.js';

const bodyLimit = 1_048_576;
const acceptableRequestId = /^[\w.:-]{1,100}$/;

const corsMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const exposedHeaders = [
  'ETag',
  'Location',
  'Retry-After',
  'X-Request-Id',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'Idempotent-Replayed',
  'Deprecation',
  'Sunset',
];

function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && acceptableRequestId.test(given) ? given : randomUUID();
}

/** Adds routes to the server of an application. */
export type AddRoutes = (fastify: FastifyInstance, app: NestFastifyApplication) => void;

/** Builds the HTTP server of an application: what every process of Tandem has in common at its edge. */
export async function createServer(
  module: Type | DynamicModule,
  config: AppConfig,
  logger: Logger,
  addRoutes?: AddRoutes,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    // The peer alone is trusted: what stands further left in X-Forwarded-For, a client may have written itself.
    trustProxy: config.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    genReqId: (request: unknown) => requestIdOf(request as IncomingMessage),
    rewriteUrl: (request: unknown) => normaliseVersion(request as IncomingMessage),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: maxHeaderSize },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      void refuseAddress(error, request, reply, app.get(RequestLimits)),
    clientErrorHandler: refuseUnparsed,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  acceptJsonAlone(fastify);
  ignoreUnknownExpectations(fastify.server);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: toNestLogger(logger),
    abortOnError: false,
  });
  const routes = app.get(RouteTable);
  fastify.addHook('onRoute', ({ url, method }) => routes.add(url, method));
  registerEdge(fastify, logger);
  completeUnparsedRequests(fastify, app.get(Authenticator), app.get(RequestLimits));
  if (config.corsOrigins.length > 0) {
    await fastify.register(cors, {
      origin: config.corsOrigins.includes('*') ? '*' : config.corsOrigins,
      methods: corsMethods,
      exposedHeaders,
      strictPreflight: false,
      maxAge: 600,
    });
  }
  registerMetrics(fastify, app.get(Metrics));
  if (config.facesClients) registerPages(fastify, { version, health: () => app.get(HealthService).report(version) });
  addRoutes?.(fastify, app);
  return app;
}

/** JSON is the only body there is; an empty one is none, as clients that always name a Content-Type send it. */
function acceptJsonAlone(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else void parse(request, body as string, done);
  });
}
