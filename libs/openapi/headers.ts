import type { OpenApiPart } from './openapi-document.js';

const text = (description: string, schema: { pattern: string; maxLength: number }, example: string): OpenApiPart => ({
  description,
  schema: { type: 'string', ...schema },
  example,
});

const integer = (description: string, maximum: number, example: number): OpenApiPart => ({
  description,
  schema: { type: 'integer', format: maximum > 2_147_483_647 ? 'int64' : 'int32', minimum: 0, maximum },
  example,
});

/** Every header that the contract names in an answer. */
export const headerParts: Record<string, OpenApiPart> = {
  'Access-Control-Allow-Origin': text(
    'Sent to the web origins that the deployment admits.',
    { pattern: '^\\S+$', maxLength: 2048 },
    'https://shop.example.com',
  ),
  Allow: text('The methods that the address has.', { pattern: '^[A-Z]+(, [A-Z]+)*$', maxLength: 100 }, 'GET, POST'),
  'Cache-Control': text('Who may store the answer, and for how long.', { pattern: '^[\\w=, -]+$', maxLength: 100 }, 'private, no-cache'),
  Deprecation: text('Sent once this version is deprecated: since when (RFC 9745).', { pattern: '^@\\d+$', maxLength: 20 }, '@1767225600'),
  ETag: text(
    'Identifies what was answered: the version of a resource, a hash of a list.',
    { pattern: '^(W/)?"[^"]*"$', maxLength: 100 },
    '"1"',
  ),
  'Idempotent-Replayed': {
    description: '`true` where this is the answer to an earlier request with the same Idempotency-Key.',
    schema: { type: 'string', const: 'true' },
  },
  Location: text('Where the created resource is.', { pattern: '^/\\S+$', maxLength: 200 }, '/v2/users/usr_01h455vb4pex5vsknk084sn02q'),
  'Retry-After': integer('Seconds after which to try again.', 86_400, 30),
  Sunset: text(
    'Sent once this version is deprecated: when it ends (RFC 8594).',
    { pattern: '^\\w{3}, .+ GMT$', maxLength: 40 },
    'Thu, 31 Dec 2026 00:00:00 GMT',
  ),
  Vary: text('What the answer depends on beside the address.', { pattern: '^[\\w, -]+$', maxLength: 100 }, 'Accept'),
  'WWW-Authenticate': text('How to authenticate.', { pattern: '^Bearer', maxLength: 200 }, 'Bearer realm="tandem"'),
  'X-RateLimit-Limit': integer('Tokens that your bucket holds.', 2_147_483_647, 1000),
  'X-RateLimit-Remaining': integer('Tokens that are left in it.', 2_147_483_647, 999),
  'X-RateLimit-Reset': integer('When it will be full again, in seconds since 1970.', 9_007_199_254_740_991, 1_767_225_600),
  'X-Request-Id': text(
    'Names the request in our logs; yours, if you sent one.',
    { pattern: '^[\\w.:-]+$', maxLength: 100 },
    '018f0000-0000-7000-8000-000000000000',
  ),
};

/** What every answer carries. */
export const commonHeaders = ['Access-Control-Allow-Origin', 'X-Request-Id'] as const;

/** What the answers to calls that count against the limit carry, too. */
export const limitHeaders = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'] as const;

/** What the answers of versioned resources carry, too. */
export const versionHeaders = ['Deprecation', 'Sunset', 'Vary'] as const;
