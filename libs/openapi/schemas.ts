import { type ApiVersion, apiVersions, type Constructor, type JsonSchema, type PropSpec, propsOf, selectableFields } from '#libs/api';
import type { ListDefinition } from '#libs/listing';
import { maxLimit } from '#libs/listing';
import type { Components } from './components.js';
import type { Reference } from './openapi-document.js';

type RefOf = (type: Constructor) => JsonSchema;

/** Text that says nothing else of itself may hold anything but NUL, which PostgreSQL cannot store. */
const printable = '^[^\\u0000]*$';

/** The schemas of a version's requests and answers, made of what the classes declare. */
export class Schemas {
  constructor(
    private readonly components: Components,
    private readonly version: ApiVersion,
  ) {}

  /** A whole resource. */
  readonly model = (type: Constructor): Reference =>
    this.components.add('schemas', nameOf(type, this.version, modelSchema), modelSchema(type, this.version, this.model));

  /** A body. */
  readonly input = (type: Constructor): Reference =>
    this.components.add('schemas', nameOf(type, this.version, inputSchema), inputSchema(type, this.version, this.input));

  /** What a GET of one resource answers: all of it, or what `fields` names. */
  one(type: Constructor): JsonSchema {
    return { anyOf: [this.model(type), this.partial(type)] };
  }

  /** What a GET of a list answers. */
  page({ model, includes = [] }: ListDefinition): Reference {
    const element = includes.length > 0 ? this.listed(model, includes) : this.model(model);
    return this.components.add('schemas', nameOf(model, this.version, modelSchema, 'Page'), {
      type: 'object',
      properties: {
        data: {
          type: 'array',
          description: 'The elements of this part.',
          items: { anyOf: [element, this.partial(model)] },
          maxItems: maxLimit,
        },
        pagination: this.components.add('schemas', 'Pagination', pagination),
      },
      required: ['data', 'pagination'],
      additionalProperties: false,
    });
  }

  private partial(type: Constructor): Reference {
    const { required: _, ...schema } = modelSchema(type, this.version, this.model);
    return this.components.add('schemas', `Partial${nameOf(type, this.version, modelSchema)}`, {
      ...schema,
      description: 'What `fields` names.',
    });
  }

  private listed(type: Constructor, includes: readonly string[]): Reference {
    const schema = modelSchema(type, this.version, this.model);
    const required = (schema.required as string[]).filter((name) => !includes.includes(name));
    return this.components.add('schemas', `Listed${nameOf(type, this.version, modelSchema)}`, {
      ...schema,
      required,
      description: `As lists show it: with ${includes.join(', ')} where \`include\` asks for it.`,
    });
  }
}

/** Both versions share a schema where they do not differ; else version 1 has a name of its own. */
function nameOf(type: Constructor, version: ApiVersion, build: typeof modelSchema, suffix = ''): string {
  const shapes = new Set(apiVersions.map((each) => JSON.stringify(inlined(type, each, build))));
  return `${type.name}${suffix}${shapes.size > 1 && version === 1 ? 'V1' : ''}`;
}

const inlined = (type: Constructor, version: ApiVersion, build: typeof modelSchema): JsonSchema =>
  build(type, version, (nested) => inlined(nested, version, build));

function modelSchema(type: Constructor, version: ApiVersion, refOf: RefOf): JsonSchema {
  const properties = Object.fromEntries(
    selectableFields(type, version).map((name) => [
      name,
      propertySchema(type, name, version, refOf, (spec) => ({ type: 'number', description: spec.description })),
    ]),
  );
  const absent = propsOf(type)
    .filter(({ optional }) => optional)
    .map(({ name }) => name);
  return objectSchema(
    properties,
    Object.keys(properties).filter((name) => !absent.includes(name)),
  );
}

function inputSchema(type: Constructor, version: ApiVersion, refOf: RefOf): JsonSchema {
  const props = propsOf(type);
  const names = [...props.map(({ name }) => name), ...(version === 1 && props.some(({ money }) => money) ? ['currency'] : [])];
  const properties = Object.fromEntries(names.map((name) => [name, inputProperty(propertySchema(type, name, version, refOf, priceInput))]));
  return objectSchema(
    properties,
    props.filter(({ optional }) => !optional).map(({ name }) => name),
  );
}

const priceInput = ({ description }: PropSpec): JsonSchema => ({
  type: 'number',
  description: `${description} At most two decimals.`,
  minimum: 0,
  maximum: 99_999_999.99,
});

/** Inputs take a date alone for an instant. */
export const inputProperty = (schema: JsonSchema): JsonSchema => {
  if (schema.format !== 'date-time') return schema;
  const { description, ...instant } = schema;
  return { description, anyOf: [instant, { ...instant, format: 'date' }] };
};

function objectSchema(properties: Record<string, JsonSchema>, required: string[]): JsonSchema {
  return { type: 'object', properties, ...(required.length > 0 && { required }), additionalProperties: false };
}

/** A property in a version's shape; version 1 shows money as a number, and the currency beside it. */
function propertySchema(
  type: Constructor,
  name: string,
  version: ApiVersion,
  refOf: RefOf,
  numberOf: (spec: PropSpec) => JsonSchema,
): JsonSchema {
  const spec = propsOf(type).find((prop) => prop.name === name) ?? currencyOf(type);
  if (spec.money && version === 1) return numberOf(spec);
  if (!spec.nested) return nullable(valueSchema(spec), spec);
  const { description } = spec;
  if (spec.list) return nullable({ type: 'array', description, items: refOf(spec.nested()), maxItems: spec.schema.maxItems }, spec);
  return spec.nullable ? { description, anyOf: [refOf(spec.nested()), { type: 'null' }] } : { description, ...refOf(spec.nested()) };
}

function currencyOf(type: Constructor): PropSpec {
  const money = propsOf(type)
    .find((spec) => spec.money)
    ?.nested?.();
  const currency = money && propsOf(money).find(({ name }) => name === 'currency');
  if (!currency) throw new Error(`${type.name} has no currency to show beside its money`);
  return currency;
}

/** The declared schema of a value. */
export function valueSchema({ schema }: PropSpec): JsonSchema {
  const isFree = schema.type === 'string' && !schema.pattern && !schema.format && !schema.enum;
  return isFree ? { ...schema, pattern: printable } : schema;
}

function nullable(schema: JsonSchema, spec: PropSpec): JsonSchema {
  if (!spec.nullable) return schema;
  return { ...schema, type: [schema.type, 'null'], ...(Array.isArray(schema.enum) && { enum: [...(schema.enum as unknown[]), null] }) };
}

const pagination: JsonSchema = {
  type: 'object',
  properties: {
    total: {
      type: 'integer',
      format: 'int64',
      minimum: 0,
      maximum: 9_007_199_254_740_991,
      description: 'Elements in all; exact up to 10,000.',
    },
    totalIsEstimate: { type: 'boolean', description: 'There, and true, where `total` is an estimate.' },
    page: {
      type: ['integer', 'null'],
      format: 'int32',
      minimum: 1,
      maximum: 10_000,
      description: 'The page; null where a cursor was given.',
    },
    limit: { type: 'integer', format: 'int32', minimum: 1, maximum: maxLimit, description: 'Elements a page has.' },
    hasMore: { type: 'boolean', description: 'Whether there is more after this part.' },
    nextCursor: {
      type: ['string', 'null'],
      pattern: '^[\\w-]+$',
      maxLength: 4096,
      description: 'Send it as `cursor` to get what follows; null at the end.',
    },
  },
  required: ['total', 'page', 'limit', 'hasMore', 'nextCursor'],
  additionalProperties: false,
};
