/** The registry: every code Tandem answers with, its HTTP status and the message used when the thrower gives none. */
export const errorCodes = {
  VALIDATION_ERROR: { status: 400, message: 'Invalid request parameters' },
  MALFORMED_REQUEST: { status: 400, message: 'The request could not be parsed' },
  OPERATION_TOO_COMPLEX: { status: 400, message: 'The GraphQL operation exceeds a limit' },
  UNAUTHENTICATED: { status: 401, message: 'Sign in: send a valid access token as "Authorization: Bearer <token>"' },
  INVALID_CREDENTIALS: { status: 401, message: 'The e-mail or the password is wrong' },
  FORBIDDEN: { status: 403, message: 'You are signed in, but not allowed to do this' },
  NOT_FOUND: { status: 404, message: 'Not found' },
  METHOD_NOT_ALLOWED: { status: 405, message: 'This method is not allowed here' },
  ALREADY_EXISTS: { status: 409, message: 'This already exists' },
  VERSION_CONFLICT: { status: 409, message: 'The resource has changed since you read it: read it again and repeat your change' },
  ILLEGAL_STATE: { status: 409, message: 'The resource is not in a state that allows this' },
  OUT_OF_STOCK: { status: 409, message: 'Not enough stock' },
  IDEMPOTENCY_IN_PROGRESS: { status: 409, message: 'A request with this Idempotency-Key is still in progress: retry shortly' },
  PRECONDITION_FAILED: { status: 412, message: 'If-Match does not name the current ETag: read the resource again' },
  PAYLOAD_TOO_LARGE: { status: 413, message: 'The request body is too large' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: 'Send the body as application/json' },
  EMPTY_ORDER: { status: 422, message: 'There is nothing to order' },
  UNKNOWN_PRODUCT: { status: 422, message: 'The order names a product that does not exist' },
  MIXED_CURRENCIES: { status: 422, message: 'All products of one cart or order must have the same currency' },
  IDEMPOTENCY_KEY_REUSED: { status: 422, message: 'This Idempotency-Key was used with another request: use a new key' },
  RATE_LIMITED: { status: 429, message: 'Too many requests: wait for the seconds that Retry-After names' },
  INTERNAL_ERROR: { status: 500, message: 'Something went wrong on our side' },
  UNAVAILABLE: { status: 503, message: 'The service is temporarily unavailable: retry later' },
  TIMEOUT: { status: 504, message: 'The service did not answer in time: retry later' },
} as const;

export type ErrorCode = keyof typeof errorCodes;
