import { errorCodes, type ErrorCode } from './codes.js';

/** One wrong input: the field's path in the caller's terms and what is wrong with it. */
export interface ErrorDetail {
  field: string;
  message: string;
}

/** An error that a caller may see. Everything else that is thrown becomes INTERNAL_ERROR at the edge. */
export class AppError extends Error {
  readonly status: number;
  readonly details: ErrorDetail[];

  constructor(
    readonly code: ErrorCode,
    message: string = errorCodes[code].message,
    details: ErrorDetail[] = [],
    readonly headers: Record<string, string> = {},
  ) {
    super(quotable(message));
    this.name = 'AppError';
    this.status = errorCodes[code].status;
    this.details = details.slice(0, maxDetails).map((detail) => ({ field: quotable(detail.field), message: quotable(detail.message) }));
  }
}

const maxDetails = 1000;
const maxLength = 1000;

/** Messages quote what callers sent: NUL, which not every client can hold, is replaced, and what is endless ends. */
function quotable(text: string): string {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
  return cut.replaceAll('\0', '\ufffd');
}

/** Constructors for the errors that the code throws by name. */
export const errors = {
  validation: (details: ErrorDetail[], message?: string) => new AppError('VALIDATION_ERROR', message, details),
  invalid: (field: string, message: string) => new AppError('VALIDATION_ERROR', undefined, [{ field, message }]),
  unauthenticated: (message?: string) => new AppError('UNAUTHENTICATED', message, [], { 'www-authenticate': 'Bearer realm="tandem"' }),
  forbidden: (message?: string) => new AppError('FORBIDDEN', message),
  notFound: (what = 'Resource') => new AppError('NOT_FOUND', `${what} not found`),
  alreadyExists: (field: string, message: string) => new AppError('ALREADY_EXISTS', message, [{ field, message }]),
  versionConflict: () => new AppError('VERSION_CONFLICT'),
  rateLimited: (retryAfterSeconds: number, message?: string) =>
    new AppError('RATE_LIMITED', message, [], { 'retry-after': String(retryAfterSeconds) }),
  unavailable: (message?: string) => new AppError('UNAVAILABLE', message, [], { 'retry-after': '1' }),
};

/** The envelope of every REST error (DESIGN section 3, "Errors"). */
export interface ErrorEnvelope {
  error: { code: ErrorCode; message: string; details: ErrorDetail[]; requestId: string };
}

/** Renders an error as the REST envelope. */
export function toEnvelope(error: AppError, requestId: string): ErrorEnvelope {
  return { error: { code: error.code, message: error.message, details: error.details, requestId } };
}
