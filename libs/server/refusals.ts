import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type ErrorCode, errorCodes, toEnvelope } from '#libs/errors';
import type { RequestLimits } from '#libs/rate-limit';
import { toAppError } from '#libs/rest';
import { securityHeaders } from './edge.js';

/** What Node's parser finds wrong with a request: https://nodejs.org/api/http.html#event-clienterror */
const byParserCode: Record<string, ErrorCode> = { HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE', ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMEOUT' };

/** Answers an address that Fastify cannot decode, before any of its hooks has run, as every other error is answered. */
export async function refuseAddress(error: Error, request: FastifyRequest, reply: FastifyReply, limits: RequestLimits): Promise<void> {
  const refusal = await limits.chargeOnce(request, reply).then(() => new AppError('MALFORMED_REQUEST', error.message), toAppError);
  const headers = { ...securityHeaders, ...refusal.headers, 'x-request-id': request.id, 'content-type': 'application/json; charset=utf-8' };
  await reply
    .headers(headers)
    .status(refusal.status)
    .send(JSON.stringify(toEnvelope(refusal, request.id)));
}

/** Answers what Node could not read as a request, and so hands over as a socket, and ends the connection. */
export function refuseUnparsed(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const id = randomUUID();
  const code = byParserCode[error.code ?? ''] ?? 'MALFORMED_REQUEST';
  const { status } = errorCodes[code];
  const body = JSON.stringify(toEnvelope(new AppError(code), id));
  const headers = {
    ...securityHeaders,
    'x-request-id': id,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${reasons[status] ?? ''}\r\n${lines.join('')}\r\n${body}`);
}

const reasons: Record<number, string> = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' };

/** RFC 9110 section 10.1.1 lets a server ignore expectations it does not know; Node's own answer, a bare 417, would be none of ours. */
export function ignoreUnknownExpectations(server: Server): void {
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}
