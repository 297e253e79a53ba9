import { type ApiVersion, type Constructor, type JsonSchema, type PropSpec, propsOf, selectableFields } from '#libs/api';
import { type IdPrefix, idPattern } from '#libs/ids';
import { defaultLimit, type ListDefinition, maxLimit } from '#libs/listing';
import type { Components } from './components.js';
import type { OpenApiPart, Reference } from './openapi-document.js';
import type { Route } from './routes.js';
import { inputProperty, valueSchema } from './schemas.js';

type Parameter = Reference | OpenApiPart;

/**
 * Everything that an operation can be asked beside its body. What is optional has no example: pages that let people try an operation
 * out would send it.
 */
export function parametersOf(components: Components, { method, path, spec }: Route, version: ApiVersion): Parameter[] {
  const shared = (name: string): Reference => components.add('parameters', name, sharedParameters[name] as OpenApiPart);
  const parameters: Parameter[] = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => pathParameter(name));
  if (!spec) return parameters;
  const { list, returns, secret, conditional, idempotent } = spec;
  if (list) parameters.push(...listParameters(list, version), ...['page', 'cursor', 'limit'].map(shared));
  else if (method === 'get' && returns) parameters.push(fieldsParameter(returns, version));
  if (method === 'get' && !secret) parameters.push(shared('If-None-Match'));
  if (conditional) parameters.push(shared('If-Match'));
  if (idempotent) parameters.push(shared('Idempotency-Key'));
  return parameters;
}

const idParameter = (prefix: IdPrefix, description: string): OpenApiPart => ({
  description,
  schema: { type: 'string', pattern: idPattern(prefix), maxLength: 30 },
  example: `${prefix}_01h455vb4pex5vsknk084sn02q`,
});

/** What the parts of paths stand for. */
const pathParameters: Record<string, OpenApiPart> = {
  userId: {
    description: 'The user; `me` is the caller.',
    schema: { type: 'string', pattern: `^me$|${idPattern('usr')}`, maxLength: 30 },
    example: 'me',
  },
  orderId: idParameter('ord', 'The order.'),
  productId: idParameter('prd', 'The product.'),
  sessionId: idParameter('ses', 'The session.'),
  token: {
    description: 'What the mail holds.',
    schema: { type: 'string', pattern: '^[\\w.-]+$', maxLength: 300 },
    example: 'dG9rZW4tb2YtdGhlLW1haWw',
  },
};

function pathParameter(name: string): OpenApiPart {
  const part = pathParameters[name];
  if (!part) throw new Error(`The contract does not describe the path parameter ${name}`);
  return { name, in: 'path', required: true, ...part };
}

function listParameters(list: ListDefinition, version: ApiVersion): OpenApiPart[] {
  const { model, filter, includes = [] } = list;
  return [
    ...propsOf(filter as Constructor).map(filterParameter),
    sortParameter(list),
    fieldsParameter(model, version),
    ...(includes.length > 0 ? [includeParameter(includes)] : []),
  ];
}

function filterParameter(spec: PropSpec): OpenApiPart {
  const { description: _, ...schema } = valueSchema(spec);
  return {
    name: spec.name,
    in: 'query',
    description: spec.description,
    ...(spec.list && { style: 'form', explode: false }),
    schema: inputProperty(schema),
  };
}

function sortParameter({ sorts, defaultSort }: ListDefinition): OpenApiPart {
  const term = `[+ -]?(${sorts.join('|')})`;
  return {
    name: 'sort',
    in: 'query',
    description: 'Fields to sort by, the first one first; a minus is descending.',
    schema: { type: 'string', pattern: `^${term}(,${term})*$`, maxLength: 200, default: defaultSort },
  };
}

const namesParameter = (name: string, description: string, names: readonly string[]): OpenApiPart => ({
  name,
  in: 'query',
  description,
  style: 'form',
  explode: false,
  schema: { type: 'array', items: { type: 'string', enum: [...names] } satisfies JsonSchema, minItems: 1, maxItems: 100 },
});

function fieldsParameter(model: Constructor, version: ApiVersion): OpenApiPart {
  return namesParameter('fields', 'Answer these fields and no others.', selectableFields(model, version));
}

const includeParameter = (names: readonly string[]): OpenApiPart =>
  namesParameter('include', 'Answer these, too, which lists leave out.', names);

const sharedParameters: Record<string, OpenApiPart> = {
  page: {
    name: 'page',
    in: 'query',
    description: 'Which page, from 1. Pages end at row 10,000: go on with `cursor`.',
    schema: { type: 'integer', format: 'int32', minimum: 1, maximum: 10_000 },
  },
  cursor: {
    name: 'cursor',
    in: 'query',
    description: 'The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`.',
    schema: { type: 'string', pattern: '^[\\w-]+$', maxLength: 4096 },
  },
  limit: {
    name: 'limit',
    in: 'query',
    description: 'Elements to answer.',
    schema: { type: 'integer', format: 'int32', minimum: 1, maximum: maxLimit, default: defaultLimit },
  },
  'If-None-Match': {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag that you have, such as `"1"`: 304 where nothing has changed.',
    schema: { type: 'string', pattern: '^[^\\u0000]*$', maxLength: 1000 },
  },
  'If-Match': {
    name: 'If-Match',
    in: 'header',
    description: 'The ETag that your change was decided on, such as `"1"`: 412 where it has changed.',
    schema: { type: 'string', pattern: '^[^\\u0000]*$', maxLength: 1000 },
  },
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'Makes it safe to repeat: for 24 hours the same key and body answer what the first call answered.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]+$', minLength: 1, maxLength: 255 },
  },
};
