import { METHODS } from 'node:http';
import { finished, type Readable, Transform } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator } from '#libs/auth';
import { AppError } from '#libs/errors';
import { RequestLimits } from '#libs/rate-limit';
import { requestHeaders, responseHeaders } from './forwarded-headers.js';
import { isLogin, ownerOfAddress } from './ownership.js';
import { Services } from './services.js';

/** Bodies up to this many bytes are read before they are sent on, so that they can be sent again; longer ones stream. */
const repeatableBytes = 65_536;

const resources = ['/users', '/users/*', '/auth', '/auth/*', '/orders', '/orders/*', '/products', '/products/*'];

/**
 * Leads the versioned REST resources to the services that own them, as they came: the gateway only says who asks and charges it. All
 * rules are the services'.
 */
export function registerRestProxy(fastify: FastifyInstance, app: NestFastifyApplication): void {
  const authenticator = app.get(Authenticator);
  const limits = app.get(RequestLimits);
  const services = app.get(Services);

  const forward = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    await authenticator.authenticate(request, reply);
    await limits.charge(request, reply, 1);
    const address = addressOf(request);
    if (isLogin(request.method, address)) await limits.chargeLogin(request, reply);
    const owner = services.get(ownerOfAddress(address));
    const body = await bodyOf(request);
    const answer = await owner.request({
      method: request.method,
      path: request.originalUrl,
      headers: requestHeaders(request),
      ...(body && { body }),
    });
    reply.status(answer.statusCode);
    for (const [name, value] of responseHeaders(answer.headers)) reply.header(name, value);
    return reply.send(Buffer.isBuffer(answer.body) && answer.body.length === 0 ? undefined : answer.body);
  };

  // Whether a method is allowed is the service's to say.
  for (const method of METHODS) {
    if (!fastify.supportedMethods.includes(method) && method !== 'CONNECT') fastify.addHttpMethod(method, { hasBody: true });
  }
  void fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const url of resources) scope.all(url, forward);
  });
}

/** The address that was routed: decoded, and without version and query. */
const addressOf = ({ routeOptions, params }: FastifyRequest): string =>
  (routeOptions.url ?? '').replace('*', () => (params as { '*'?: string })['*'] ?? '');

/** The body of a request as it goes on: nothing, bytes, or what is still arriving. Throws MALFORMED_REQUEST where it ends too early. */
async function bodyOf({ body, headers, routeOptions }: FastifyRequest): Promise<Buffer | Readable | undefined> {
  if (body === undefined || body === null) return undefined;
  const { bodyLimit } = routeOptions;
  const length = Number(headers['content-length']);
  if (length > bodyLimit) throw new AppError('PAYLOAD_TOO_LARGE');
  const arriving = body as Readable;
  return length <= repeatableBytes ? readAll(arriving) : limited(arriving, bodyLimit);
}

const cutOff = (): AppError => new AppError('MALFORMED_REQUEST', 'The body ended too early');

async function readAll(arriving: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of arriving) chunks.push(chunk as Buffer);
  } catch {
    throw cutOff();
  }
  return Buffer.concat(chunks);
}

/** Passes a body on until it is longer than it may be, and lets the receiver know where it is cut off. */
function limited(arriving: Readable, limit: number): Transform {
  let bytes = 0;
  const passing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) done(new AppError('PAYLOAD_TOO_LARGE'));
      else done(null, chunk);
    },
  });
  finished(arriving, { writable: false }, (error) => {
    if (error) passing.destroy(cutOff());
  });
  return arriving.pipe(passing);
}
