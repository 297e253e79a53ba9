import { type ApiVersion, type Constructor, type PropSpec, propsOf, represent } from '#libs/api';
import type { ListDefinition } from '#libs/listing';

type Json = Record<string, unknown>;

/** A resource, made of the examples that its class declares, as a version shows it. */
export const modelExample = (type: Constructor, version: ApiVersion): Json => represent(type, newestExample(type), version);

/** A body, made likewise. Fields that can only be reset are left out: a change that restores changes nothing else. */
export function inputExample(type: Constructor, version: ApiVersion): Json {
  const shown = represent(type, newestExample(type), version);
  const money = propsOf(type).find((spec) => spec.money);
  const currency = version === 1 && money ? (exampleOf(type, money) as Json).currency : undefined;
  return { ...shown, ...(currency !== undefined && { currency }) };
}

/** A page with one element. */
export function pageExample({ model, includes = [] }: ListDefinition, version: ApiVersion): Json {
  const element = Object.fromEntries(Object.entries(modelExample(model, version)).filter(([name]) => !includes.includes(name)));
  return { data: [element], pagination: { total: 1, page: 1, limit: 20, hasMore: false, nextCursor: null } };
}

const newestExample = (type: Constructor): Json =>
  Object.fromEntries(
    propsOf(type)
      .filter(({ schema }) => schema.type !== 'null')
      .map((spec) => [spec.name, exampleOf(type, spec)]),
  );

/** Throws where a property says nothing that an example could be made of. */
function exampleOf(type: Constructor, { name, example, nested, list, nullable, schema }: PropSpec): unknown {
  if (example !== undefined) return example;
  if (nested) return list ? [newestExample(nested())] : newestExample(nested());
  if (nullable) return null;
  if (schema.type === 'boolean') return false;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  throw new Error(`${type.name}.${name} needs an example for the contract`);
}
