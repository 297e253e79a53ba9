import { Field, Float, ID, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type IdPrefix, idPattern } from '#libs/ids';
import { amountPattern, toMinorUnits } from '#libs/money';
import { DateTime } from './date-time.js';
import { type Constructor, type JsonSchema, registerProp } from './prop-spec.js';

interface PropOptions {
  description: string;
  example?: unknown;
  /** May be left out of an input, or is absent from some answers. */
  optional?: boolean;
  /** `null` is a value of it. */
  nullable?: boolean;
  graphqlName?: string;
  /** REST only, or GraphQL through a field resolver of its own. */
  hidden?: boolean;
}

type GraphqlType = () => unknown;

interface Parts {
  schema: JsonSchema;
  graphql: GraphqlType;
  checks?: PropertyDecorator[];
  list?: boolean;
  nested?: () => Constructor;
  money?: boolean;
}

/** Declares a property once: GraphQL field, JSON Schema and validation. */
function declare(options: PropOptions, { schema, graphql, checks = [], list = false, nested, money = false }: Parts): PropertyDecorator {
  return (prototype, key) => {
    const { description, example, optional = false, nullable = false, graphqlName, hidden = false } = options;
    if (!hidden) {
      Field(graphql as never, { description, nullable: optional || nullable, ...(graphqlName && { name: graphqlName }) })(prototype, key);
    }
    if (optional || nullable) {
      ValidateIf((_, value) => !(optional && value === undefined) && !(nullable && value === null))(prototype, key);
    }
    for (const check of checks) check(prototype, key);
    registerProp(prototype, {
      name: String(key),
      description,
      schema: { ...schema, description },
      optional,
      nullable,
      list,
      money,
      ...(nested && { nested }),
      ...(graphqlName && { graphqlName }),
      ...(example !== undefined && { example }),
    });
  };
}

interface TextOptions extends PropOptions {
  min?: number;
  max: number;
  pattern?: RegExp;
  /** What the pattern asks for, in words. */
  message?: string;
}

/** In code points, as PostgreSQL and JSON Schema count; class-validator's Length takes no account of variation selectors. */
const length = (min: number, max: number, message: string): PropertyDecorator =>
  ValidateBy({
    name: 'length',
    validator: { validate: (value) => typeof value === 'string' && isBetween([...value].length, min, max), defaultMessage: () => message },
  });

const isBetween = (value: number, min: number, max: number): boolean => value >= min && value <= max;

/** What PostgreSQL can store as text; half a surrogate pair is no character, and class-validator's IsEmail throws at it. */
const printable = Matches(/^[^\0\p{Cs}]*$/u, { message: 'must not contain NUL characters or unpaired surrogates' });

/** Property declarations for models and inputs; every one serves REST, GraphQL, validation and the contract. */
export const Prop = {
  text: ({ min = 0, max, pattern, message, ...options }: TextOptions) =>
    declare(options, {
      schema: { type: 'string', minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) },
      graphql: () => String,
      checks: [
        IsString({ message: 'must be a string' }),
        length(min, max, `must be ${min} to ${max} characters long`),
        printable,
        ...(pattern ? [Matches(pattern, { message: message ?? `must match ${pattern.source}` })] : []),
      ],
    }),

  email: (options: PropOptions) =>
    declare(options, {
      schema: { type: 'string', format: 'email', minLength: 3, maxLength: 255 },
      graphql: () => String,
      checks: [
        IsString({ message: 'must be a string' }),
        length(3, 255, 'must be 3 to 255 characters long'),
        printable,
        // By itself it stops at 254 characters (RFC 5321), one short of ours.
        IsEmail({ ignore_max_length: true }, { message: 'must be an e-mail address' }),
      ],
    }),

  int: ({ min, max, ...options }: PropOptions & { min: number; max: number }) =>
    declare(options, {
      schema: { type: 'integer', format: 'int32', minimum: min, maximum: max },
      graphql: () => Int,
      checks: [
        IsInt({ message: 'must be an integer' }),
        Min(min, { message: `must not be less than ${min}` }),
        Max(max, { message: `must not be greater than ${max}` }),
      ],
    }),

  number: ({ min, max, ...options }: PropOptions & { min: number; max: number }) =>
    declare(options, {
      schema: { type: 'number', minimum: min, maximum: max },
      graphql: () => Float,
      checks: [
        ValidateBy({
          name: 'decimal',
          validator: { validate: hasTwoDecimals, defaultMessage: () => 'must be a number with at most two decimals' },
        }),
        Min(min, { message: `must not be less than ${min}` }),
        Max(max, { message: `must not be greater than ${max}` }),
      ],
    }),

  /** An amount of money to set, as decimal text; version 1 bodies have it as a number, which `upgradeInput` brings here as text. */
  amount: (options: PropOptions) =>
    declare(options, {
      schema: { type: 'string', maxLength: 11, pattern: amountPattern },
      graphql: () => String,
      checks: [ValidateBy({ name: 'amount', validator: { validate: isAmount, defaultMessage: () => notAnAmount } })],
    }),

  flag: (options: PropOptions) =>
    declare(options, { schema: { type: 'boolean' }, graphql: () => Boolean, checks: [IsBoolean({ message: 'must be true or false' })] }),

  /** One of a fixed set; `type` is the GraphQL enum made by `enumType`. */
  choice: (values: readonly string[], type: object, options: PropOptions) =>
    declare(options, {
      schema: { type: 'string', enum: [...values] },
      graphql: () => type,
      checks: [IsIn([...values], { message: `must be one of ${values.join(', ')}` })],
    }),

  /** Several of a fixed set. */
  choices: (values: readonly string[], type: object, options: PropOptions) =>
    declare(options, {
      schema: { type: 'array', items: { type: 'string', enum: [...values] }, maxItems: values.length },
      graphql: () => [type],
      list: true,
      checks: [
        IsArray({ message: 'must be an array' }),
        ArrayMaxSize(values.length, { message: `must have at most ${values.length} elements` }),
        IsIn([...values], { each: true, message: `must be one of ${values.join(', ')}` }),
      ],
    }),

  id: (prefix: IdPrefix, options: PropOptions) =>
    declare(options, {
      schema: { type: 'string', pattern: idPattern(prefix), maxLength: 30 },
      graphql: () => ID,
      checks: [IsString({ message: 'must be a string' }), length(1, 100, `must be an id such as ${prefix}_…`), printable],
    }),

  /** An instant; inputs may be a date alone, which is midnight UTC. */
  time: (options: PropOptions) =>
    declare(options, {
      schema: { type: 'string', format: 'date-time', maxLength: 40 },
      graphql: () => DateTime,
      checks: [ValidateBy({ name: 'time', validator: { validate: isTime, defaultMessage: () => 'must be an RFC 3339 date or time' } })],
    }),

  /** `null` and nothing else: how a field is reset. */
  reset: (options: PropOptions) =>
    declare(
      { ...options, optional: true },
      {
        schema: { type: 'null' },
        graphql: () => DateTime,
        checks: [
          ValidateBy({
            name: 'reset',
            validator: { validate: (value) => value === null, defaultMessage: () => 'can only be set to null' },
          }),
        ],
      },
    ),

  nested: (type: () => Constructor, options: PropOptions & { money?: boolean }) =>
    declare(options, {
      schema: {},
      graphql: type,
      nested: type,
      money: options.money ?? false,
      checks: [Type(type), IsObject({ message: 'must be an object' }), ValidateNested({ message: 'must be an object' })],
    }),

  list: (type: () => Constructor, { maxItems = 1000, ...options }: PropOptions & { maxItems?: number }) =>
    declare(options, {
      schema: { maxItems },
      graphql: () => [type()],
      list: true,
      nested: type,
      checks: [
        Type(type),
        IsArray({ message: 'must be an array' }),
        ArrayMaxSize(maxItems, { message: `must have at most ${maxItems} elements` }),
        IsObject({ each: true, message: 'must be an array of objects' }),
        ValidateNested({ each: true, message: 'must be an array of objects' }),
      ],
    }),
};

const notAnAmount =
  'must be an amount from 0 to 99999999.99 with at most two decimals: a number in version 1, else a string such as "9.99"';

const isAmount = (value: unknown): boolean => typeof value === 'string' && toMinorUnits(value) !== null;

/** Not class-validator's IsNumber: its `maxDecimalPlaces` throws at what JavaScript writes with an exponent, such as 1e-7. */
const hasTwoDecimals = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && Math.round(value * 100) / 100 === value;

const rfc3339 =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([Tt ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d))?$/;

function isTime(value: unknown): boolean {
  if (typeof value !== 'string' || !rfc3339.test(value)) return false;
  const day = value.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && date.getUTCFullYear() > 0;
}
