import type { JsonSchema } from '#libs/api';
import { type ErrorCode, errorCodes } from '#libs/errors';
import type { Components } from './components.js';
import { commonHeaders, limitHeaders } from './headers.js';
import type { OpenApiOperation, PathItem, ResponsePart } from './openapi-document.js';

const security: Record<string, string[]>[] = [{}, { accessToken: [] }];
const query: JsonSchema = { type: 'string', pattern: '^[^\\u0000]*$', maxLength: 1_000_000, description: 'The operation.' };
const operationName: JsonSchema = {
  type: ['string', 'null'],
  pattern: '^\\w*$',
  maxLength: 1000,
  description: 'Which operation of several.',
};
const map = (description: string): JsonSchema => ({ type: ['object', 'null'], description });

const request: JsonSchema = {
  type: 'object',
  properties: {
    query,
    operationName,
    variables: map('Values of the variables.'),
    extensions: map('What the client and the server agree on beyond the operation.'),
  },
  required: ['query'],
  additionalProperties: false,
};

const error: JsonSchema = {
  type: 'object',
  properties: {
    message: { type: 'string', pattern: '^[^\\u0000]*$', maxLength: 10_000 },
    locations: { type: 'array', items: { type: 'object' }, maxItems: 1000 },
    path: {
      type: 'array',
      items: { type: ['string', 'integer'], maxLength: 1000, pattern: '^\\w*$', format: 'int32', minimum: 0, maximum: 2_147_483_647 },
      maxItems: 100,
    },
    extensions: {
      type: 'object',
      properties: {
        code: { type: 'string', enum: Object.keys(errorCodes), description: 'The same codes as in REST.' },
        status: { type: 'integer', format: 'int32', minimum: 400, maximum: 599, description: 'The status that REST would answer with.' },
        details: { type: 'array', items: { $ref: '#/components/schemas/ErrorDetail' }, maxItems: 1000 },
        requestId: { type: 'string', pattern: '^[\\w.:-]+$', maxLength: 100 },
      },
      required: ['code', 'status', 'details', 'requestId'],
      additionalProperties: false,
    },
  },
  required: ['message', 'extensions'],
  additionalProperties: false,
};

const answer: JsonSchema = {
  type: 'object',
  properties: {
    data: map('What was asked for.'),
    errors: { type: 'array', items: { $ref: '#/components/schemas/GraphqlError' }, maxItems: 1000 },
    extensions: { type: 'object', properties: { cost: { type: 'number', minimum: 0, description: 'Tokens that the operation cost.' } } },
  },
  additionalProperties: false,
};

/** The GraphQL endpoint, whose own contract is its schema. */
export function describeGraphql(components: Components): PathItem {
  components.add('schemas', 'GraphqlError', error);
  const graphql = components.add('schemas', 'GraphqlResponse', answer);
  const headers = [...commonHeaders, ...limitHeaders];
  const part = (description: string, schema: JsonSchema, example: unknown, ...more: string[]): ResponsePart => ({
    description,
    headers: components.headers([...headers, ...more].sort()),
    content: Object.fromEntries(mediaTypes.map((type) => [type, { schema, example }])),
  });
  const responses: OpenApiOperation['responses'] = {
    200: part('The operation was run; what of it failed is in `errors`.', graphql, exampleAnswer, 'Cache-Control'),
    400: part(
      'The request is no GraphQL, the operation is not valid, or it exceeds a limit.',
      graphql,
      exampleRefusal('MALFORMED_REQUEST'),
    ),
    406: part(errorCodes.NOT_ACCEPTABLE.message, graphql, exampleRefusal('NOT_ACCEPTABLE')),
    429: part(errorCodes.RATE_LIMITED.message, graphql, exampleRefusal('RATE_LIMITED'), 'Retry-After'),
    500: part(errorCodes.INTERNAL_ERROR.message, graphql, exampleRefusal('INTERNAL_ERROR')),
    503: part(errorCodes.UNAVAILABLE.message, graphql, exampleRefusal('UNAVAILABLE'), 'Retry-After'),
  };
  return {
    get: {
      operationId: 'queryGraphql',
      summary: 'Run a GraphQL query',
      description: 'Run a GraphQL query. A browser that names none gets GraphiQL.',
      tags: ['GraphQL'],
      security,
      parameters: [
        { name: 'query', in: 'query', required: true, description: 'The operation.', schema: query, example: '{ me { id } }' },
        {
          name: 'operationName',
          in: 'query',
          description: 'Which operation of several.',
          schema: { ...operationName, type: 'string' },
        },
        {
          name: 'variables',
          in: 'query',
          description: 'Values of the variables, as JSON.',
          schema: { ...query, description: 'A JSON object.' },
        },
        {
          name: 'extensions',
          in: 'query',
          description: 'Extensions of the protocol, as JSON.',
          schema: { ...query, description: 'A JSON object.' },
        },
      ],
      responses: { ...responses, 405: part('A mutation needs a POST.', graphql, exampleRefusal('MALFORMED_REQUEST'), 'Allow') },
    },
    post: {
      operationId: 'runGraphql',
      summary: 'Run a GraphQL operation',
      description: 'Run a GraphQL query or mutation. The schema is in contracts/schema.graphql, and can be introspected.',
      tags: ['GraphQL'],
      security,
      requestBody: { required: true, content: { 'application/json': { schema: request, example: { query: '{ me { id } }' } } } },
      responses: {
        ...responses,
        413: part(errorCodes.PAYLOAD_TOO_LARGE.message, graphql, exampleRefusal('PAYLOAD_TOO_LARGE')),
        415: part(errorCodes.UNSUPPORTED_MEDIA_TYPE.message, graphql, exampleRefusal('UNSUPPORTED_MEDIA_TYPE')),
      },
    },
  };
}

/** GraphQL over HTTP lets the client choose. */
const mediaTypes = ['application/json', 'application/graphql-response+json'];

const exampleAnswer = { data: { me: { id: 'usr_01h455vb4pex5vsknk084sn02q' } }, extensions: { cost: 1 } };

const exampleRefusal = (code: ErrorCode) => {
  const { message, status } = errorCodes[code];
  return { errors: [{ message, extensions: { code, status, details: [], requestId: '018f0000-0000-7000-8000-000000000000' } }] };
};
