import { type ArgumentMetadata, createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import { Args } from '@nestjs/graphql';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { type ErrorDetail, errors } from '#libs/errors';
import { type Constructor, type PropSpec, propsOf } from './prop-spec.js';
import { fieldName, upgradeInput } from './representation.js';
import { requestedVersion } from './versions.js';

type Json = Record<string, unknown>;

/** Validates a value as an instance of the input class. Throws VALIDATION_ERROR with one detail per wrong field, unknown ones included. */
export function validateInput<T extends object>(type: new () => T, value: Json, nameOf: (field: string) => string = (field) => field): T {
  // What most lists are filtered by: there is nothing to check.
  if (Object.keys(value).length === 0 && propsOf(type).every(({ optional }) => optional)) return new type();
  const unknown: string[] = [];
  const known = declaredPart(type, value, '', unknown);
  const instance = plainToInstance(type, known, { enableImplicitConversion: false, exposeUnsetFields: false });
  const wrong = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  });
  const details = [...toDetails(wrong, '', nameOf), ...unknown.map((field) => unknownField(nameOf(field)))];
  if (details.length > 0) throw errors.validation(details);
  return instance;
}

/**
 * What the class declares of a value; the paths of the rest are gathered in `unknown`. Nothing else may reach class-transformer, which
 * follows values to any depth and takes their `constructor` for a class.
 */
function declaredPart(type: Constructor, value: Json, path: string, unknown: string[]): Json {
  const specs = new Map(propsOf(type).map((spec) => [spec.name, spec]));
  const known: Json = {};
  for (const [name, given] of Object.entries(value)) {
    const spec = specs.get(name);
    if (spec) known[name] = declaredValue(spec, given, `${path}${name}`, unknown);
    else unknown.push(`${path}${name}`);
  }
  return known;
}

function declaredValue({ nested, list }: PropSpec, given: unknown, path: string, unknown: string[]): unknown {
  const one = (element: unknown, at: string): unknown => {
    if (Array.isArray(element)) return [];
    if (!isObject(element)) return element;
    return nested ? declaredPart(nested(), element, `${at}.`, unknown) : {};
  };
  if (!list) return one(given, path);
  if (Array.isArray(given)) return given.map((element, index) => one(element, `${path}.${index}`));
  return isObject(given) ? {} : given;
}

function toDetails(wrong: ValidationError[], path: string, nameOf: (field: string) => string): ErrorDetail[] {
  return wrong.flatMap(({ property, constraints, children }) => {
    const field = path ? `${path}.${property}` : property;
    const [message] = Object.values(constraints ?? {});
    if (message) return [{ field: nameOf(field), message }];
    return toDetails(children ?? [], field, nameOf);
  });
}

const unknownField = (field: string): ErrorDetail => ({ field, message: 'is not a known field' });

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function bodyOf({ body }: FastifyRequest): Json {
  if (body === undefined || body === null) return {};
  if (!isObject(body)) throw errors.invalid('body', 'must be a JSON object');
  return body;
}

function restInput<T extends object>(type: new () => T, request: FastifyRequest): T {
  const body = bodyOf(request);
  const version = requestedVersion(request.raw)?.version ?? 1;
  return validateInput(type, upgradeInput(type as Constructor, body, version), (field) => fieldName(type as Constructor, field, version));
}

/** Throws VALIDATION_ERROR where a request whose operation takes no body has fields in one: none is passed over in silence. */
export function refuseBody(request: FastifyRequest): void {
  const unknown = Object.keys(bodyOf(request)).map(unknownField);
  if (unknown.length > 0) throw errors.validation(unknown);
}

/** GraphQL names some properties otherwise (`expectedVersion`); the classes know one name. */
function graphqlInput<T extends object>(type: new () => T, input: Json): T {
  const renamed = propsOf(type as Constructor).filter((spec) => spec.graphqlName);
  const names = new Map(renamed.map(({ name, graphqlName }) => [graphqlName, name]));
  const value = Object.fromEntries(Object.entries(input).map(([name, given]) => [names.get(name) ?? name, given]));
  return validateInput(type, value, (field) => renamed.find(({ name }) => name === field)?.graphqlName ?? field);
}

/** The checked body of a REST request as an instance of this class. */
export const Body = createParamDecorator((type: new () => object, context: ExecutionContext) =>
  restInput(type, context.switchToHttp().getRequest<FastifyRequest>()),
);

@Injectable()
class GraphqlInputPipe implements PipeTransform {
  transform(value: Json | undefined, { metatype }: ArgumentMetadata): object {
    return graphqlInput(metatype as new () => object, value ?? {});
  }
}

/** The checked argument of a GraphQL field, an instance of the parameter's class; `input` where no other name is given. */
export const InputArg = (name = 'input', options: { nullable?: boolean } = {}): ParameterDecorator => Args(name, options, GraphqlInputPipe);
