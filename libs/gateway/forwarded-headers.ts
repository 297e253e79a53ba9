import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';

/** Headers of a connection and not of the message (RFC 9110 section 7.6.1), and those that the gateway writes itself. */
const ownHeaders = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'host',
  'forwarded',
  'x-service-token',
]);

/** Headers of an answer that the gateway has written already, or that concern the connection to the service. */
const answeredHere = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'trailer',
  'upgrade',
  'date',
  'vary',
  'x-request-id',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'content-security-policy',
]);

/** What a service is told of who asked the gateway. */
export function callerHeaders(request: FastifyRequest): Record<string, string> {
  return {
    'x-request-id': request.id,
    'x-forwarded-for': request.ip,
    'x-forwarded-proto': request.protocol,
    'x-forwarded-host': request.host,
  };
}

/** The headers of a request as they go on to a service; what only a connection between the two concerns stays behind. */
export function requestHeaders(request: FastifyRequest): Record<string, string | string[]> {
  const named = namedByConnection(request.headers);
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !ownHeaders.has(name) && !named.has(name)) headers[name] = value;
  }
  return Object.assign(headers, callerHeaders(request));
}

/** The headers of a service's answer as they go on to the caller. */
export function* responseHeaders(headers: IncomingHttpHeaders): Generator<[string, string | string[]]> {
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !answeredHere.has(name)) yield [name, value];
  }
}

const namedByConnection = ({ connection }: IncomingHttpHeaders): Set<string> =>
  new Set(connection?.split(',').map((name) => name.trim().toLowerCase()));
