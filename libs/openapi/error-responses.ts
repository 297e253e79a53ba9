import type { JsonSchema } from '#libs/api';
import { type ErrorCode, errorCodes } from '#libs/errors';
import type { Components } from './components.js';
import type { Reference, ResponsePart } from './openapi-document.js';

/** An answer with one of these codes, by reference: operations of one kind share it. */
export function errorResponse(components: Components, codes: readonly ErrorCode[], headers: readonly string[]): Reference {
  return components.add('responses', nameOf(codes), errorPart(components, codes, headers));
}

/** An answer with one of these codes, and these headers beside those that the codes bring. */
export function errorPart(components: Components, codes: readonly ErrorCode[], headers: readonly string[]): ResponsePart {
  return {
    description: codes.map((code) => `\`${code}\`: ${errorCodes[code].message}.`).join('\n\n'),
    headers: components.headers([...headers, ...ownHeaders(codes)].sort()),
    content: {
      'application/json': {
        schema: envelopeSchema(components, codes),
        examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
      },
    },
  };
}

const nameOf = (codes: readonly ErrorCode[]): string =>
  codes.map((code) => code.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())).join('Or');

function ownHeaders(codes: readonly ErrorCode[]): string[] {
  if (codes.includes('UNAUTHENTICATED')) return ['WWW-Authenticate'];
  if (codes.includes('METHOD_NOT_ALLOWED')) return ['Allow'];
  return codes.includes('RATE_LIMITED') || codes.includes('UNAVAILABLE') ? ['Retry-After'] : [];
}

/** The error envelope with these codes. */
function envelopeSchema(components: Components, codes: readonly ErrorCode[]): JsonSchema {
  const error: JsonSchema = {
    type: 'object',
    properties: {
      code: { type: 'string', enum: [...codes], description: 'What went wrong, for programs.' },
      message: { type: 'string', pattern: '^[^\\u0000]*$', maxLength: 10_000, description: 'What went wrong, for people.' },
      details: {
        type: 'array',
        items: components.add('schemas', 'ErrorDetail', detail),
        maxItems: 1000,
        description: 'One entry for each wrong field; empty where no field is to blame.',
      },
      requestId: { type: 'string', pattern: '^[\\w.:-]+$', maxLength: 100, description: 'Names the request in our logs.' },
    },
    required: ['code', 'message', 'details', 'requestId'],
    additionalProperties: false,
  };
  return { type: 'object', properties: { error }, required: ['error'], additionalProperties: false };
}

const detail: JsonSchema = {
  type: 'object',
  properties: {
    field: { type: 'string', pattern: '^[^\\u0000]*$', maxLength: 1000, description: 'The path of the field.' },
    message: { type: 'string', pattern: '^[^\\u0000]*$', maxLength: 10_000, description: 'What is wrong with it.' },
  },
  required: ['field', 'message'],
  additionalProperties: false,
};

function exampleOf(code: ErrorCode) {
  const details = code === 'VALIDATION_ERROR' ? [{ field: 'email', message: 'must be an e-mail address' }] : [];
  return { error: { code, message: errorCodes[code].message, details, requestId: '018f0000-0000-7000-8000-000000000000' } };
}
