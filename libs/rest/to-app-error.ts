import { HttpException } from '@nestjs/common';
import { AppError, type ErrorCode, errorCodes, errors } from '#libs/errors';

interface FastifyFailure {
  code?: string;
  statusCode?: number;
  message?: string;
}

const byStatus: Record<number, ErrorCode> = {
  400: 'MALFORMED_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  408: 'REQUEST_TIMEOUT',
  413: 'PAYLOAD_TOO_LARGE',
  414: 'MALFORMED_REQUEST',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  431: 'HEADERS_TOO_LARGE',
  503: 'UNAVAILABLE',
};

/** PostgreSQL error codes that mean "come back later", not "we are wrong": https://www.postgresql.org/docs/current/errcodes-appendix.html */
const transient = new Set([
  '08000',
  '08003',
  '08006',
  '08001',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '55000',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
]);
/** What pg says without a code when a connection is lost, or cannot be had in time. */
const lostConnection = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

const malformed: Record<string, string> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not valid JSON',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty: send a JSON object, or leave the Content-Type out',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'Content-Length does not match the body',
};

/** Brings whatever was thrown to the registry. What is not a caller's error becomes INTERNAL_ERROR with a generic message. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof HttpException) return fromStatus(thrown.getStatus(), {});
  const failure = (thrown ?? {}) as FastifyFailure;
  if (transient.has(failure.code ?? '') || lostConnection.test(failure.message ?? '')) return errors.unavailable();
  if (failure.statusCode !== undefined && failure.statusCode < 500) return fromStatus(failure.statusCode, failure);
  return new AppError('INTERNAL_ERROR');
}

function fromStatus(status: number, { code = '', message }: FastifyFailure): AppError {
  const known = byStatus[status] ?? (status < 500 ? 'MALFORMED_REQUEST' : 'INTERNAL_ERROR');
  const text = malformed[code] ?? (known === 'MALFORMED_REQUEST' && code.startsWith('FST_') ? message : undefined);
  return new AppError(known, text ?? errorCodes[known].message);
}
