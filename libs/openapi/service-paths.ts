import type { JsonSchema } from '#libs/api';
import { describeGraphql } from './graphql-path.js';
import type { Components } from './components.js';
import { errorPart } from './error-responses.js';
import { commonHeaders } from './headers.js';
import type { OpenApiOperation, OpenApiPart, PathItem, ResponsePart } from './openapi-document.js';

const text = (maxLength: number): JsonSchema => ({ type: 'string', pattern: '^[^\\u0000]*$', maxLength });
const time: JsonSchema = { type: 'string', format: 'date-time', maxLength: 40 };

const closed = (properties: Record<string, JsonSchema>, optional: string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const check: JsonSchema = closed(
  {
    status: { type: 'string', enum: ['up', 'down'] },
    latency: { type: 'number', minimum: 0, description: 'Milliseconds.' },
    lag: { type: 'number', minimum: 0, description: 'Seconds that the oldest unpublished event has waited.' },
  },
  ['lag'],
);

const report: JsonSchema = closed({
  status: { type: 'string', enum: ['healthy', 'degraded', 'unhealthy'] },
  version: text(50),
  timestamp: time,
  checks: closed({ database: check, cache: check, queue: check }),
});

const probe: JsonSchema = closed({ status: { type: 'string', enum: ['up', 'down'] } });

const jwks: JsonSchema = closed({
  keys: {
    type: 'array',
    maxItems: 100,
    items: {
      type: 'object',
      properties: {
        kty: text(10),
        kid: text(200),
        use: text(10),
        alg: text(10),
        crv: text(20),
        x: text(200),
        y: text(200),
        n: text(2000),
        e: text(20),
      },
      required: ['kty', 'kid'],
      additionalProperties: false,
    },
  },
});

const reportExample = (status: string, database: string) => ({
  status,
  version: '1.2.3',
  timestamp: '2026-01-31T12:00:00.000Z',
  checks: { database: { status: database, latency: 5 }, cache: { status: 'up', latency: 1 }, queue: { status: 'up', latency: 2, lag: 0 } },
});

/** The paths beside the versioned resources. */
export function describeService(components: Components): Record<string, PathItem> {
  const answer = (description: string, content: Record<string, OpenApiPart>, headers: string[] = []): ResponsePart => ({
    description,
    headers: components.headers([...commonHeaders, 'Cache-Control', ...headers].sort()),
    content,
  });
  const json = (schema: JsonSchema, example: unknown): Record<string, OpenApiPart> => ({ 'application/json': { schema, example } });
  const failure = errorPart(components, ['INTERNAL_ERROR'], commonHeaders);
  const get = (
    operationId: string,
    summary: string,
    description: string,
    responses: OpenApiOperation['responses'],
    parameters?: OpenApiPart[],
  ): PathItem => ({
    get: {
      operationId,
      summary,
      description,
      tags: ['Service'],
      security: [],
      ...(parameters && { parameters }),
      responses: { ...responses, 500: failure },
    },
  });
  const probeOf = (operationId: string, summary: string, description: string, canFail: boolean): PathItem =>
    get(operationId, summary, description, {
      200: answer('Yes.', json(probe, { status: 'up' })),
      ...(canFail && { 503: answer('No.', json(probe, { status: 'down' })) }),
    });

  return {
    '/health': get('getHealth', 'How the service is', 'How the service is, with the state and latency of what it depends on.', {
      200: answer('It serves; `degraded` where something that it can do without is down.', json(report, reportExample('healthy', 'up'))),
      503: answer('It cannot serve.', json(report, reportExample('unhealthy', 'down'))),
    }),
    '/health/live': probeOf('getLiveness', 'Whether the process runs', 'Whether the process runs; looks at nothing else.', false),
    '/health/ready': probeOf(
      'getReadiness',
      'Whether to send requests here',
      'Whether to send requests here; no at shutdown and without a database.',
      true,
    ),
    '/health/startup': probeOf('getStartup', 'Whether the process has started', 'Whether the process has started.', false),
    '/.well-known/jwks.json': get(
      'getKeys',
      'The keys that tokens are signed with',
      'The public keys that access tokens are signed with (RFC 7517).',
      {
        200: answer(
          'The keys.',
          json(jwks, { keys: [{ kty: 'EC', kid: 'key-1', use: 'sig', alg: 'ES256', crv: 'P-256', x: 'x', y: 'y' }] }),
        ),
      },
    ),
    '/metrics': get('getMetrics', 'Metrics for Prometheus', 'Counts and durations of the process in the text format of Prometheus.', {
      200: answer('The metrics.', { 'text/plain': { schema: text(10_000_000), example: 'process_cpu_seconds_total 1.5\n' } }),
    }),
    '/openapi.json': get(
      'getOpenApi',
      'This document',
      'This document: of both versions, or of the one that is named.',
      {
        200: answer('The document.', { 'application/json': { schema: { type: 'object', description: 'OpenAPI 3.1.' } } }, ['ETag']),
        304: {
          description: 'You have the current document.',
          headers: components.headers([...commonHeaders, 'Cache-Control', 'ETag'].sort()),
        },
        400: errorPart(components, ['VALIDATION_ERROR'], commonHeaders),
      },
      [
        {
          name: 'version',
          in: 'query',
          description: 'Only the paths of this version.',
          schema: { type: 'string', enum: ['1', '2'] },
        },
      ],
    ),
    '/docs': get(
      'getDocs',
      'This document for people',
      'This document as a page, to read and to try out.',
      {
        200: answer('The page.', { 'text/html': { schema: text(1_000_000), example: '<!doctype html>' } }),
      },
      [{ name: 'api', in: 'query', description: 'Which version to show.', schema: { type: 'string', enum: ['v1', 'v2'] } }],
    ),
    '/graphql': describeGraphql(components),
  };
}
