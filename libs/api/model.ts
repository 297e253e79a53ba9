import { Directive, Field, ID, InputType, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { IdPrefix } from '#libs/ids';
import type { Constructor } from './prop-spec.js';
import { Prop } from './prop.js';

/** What can be fetched by its id alone (Relay Global Object Identification). */
@InterfaceType('Node', {
  description: 'An object with a globally unique id.',
  resolveType: (value: { id: string }) => typeNameOf(value.id),
})
export abstract class Node {
  @Field(() => ID, { description: 'The same id as in REST.' })
  id!: string;
}

const types = new Map<string, Constructor>();
const typeNames = new Map<string, string>();

function typeNameOf(id: string): string | undefined {
  return typeNames.get(id.slice(0, 3));
}

interface ModelOptions {
  description?: string;
  /** Makes it a Node with ids of this prefix. */
  node?: IdPrefix;
  /** Other services add fields to it: they know it by its id (Apollo Federation, "Entities"). */
  entity?: boolean;
}

/** Declares a class as a resource of both protocols. */
export function Model(name: string, { description, node, entity }: ModelOptions): ClassDecorator {
  return (target) => {
    types.set(name, target as unknown as Constructor);
    if (node) typeNames.set(node, name);
    ObjectType(name, { ...(description && { description }), ...(node && { implements: () => [Node] }) })(target);
    if (entity) Directive('@key(fields: "id")')(target);
  };
}

/** Declares a class as an input of both protocols; `abstract` ones only lend their properties. */
export function Input(name: string, options: { description?: string; abstract?: boolean } = {}): ClassDecorator {
  return (target) => {
    InputType(name, { isAbstract: options.abstract ?? false, ...(options.description && { description: options.description }) })(target);
  };
}

/** Makes a GraphQL enum whose values are the REST ones. */
export function enumType<const Value extends string>(name: string, values: readonly Value[], description: string): Record<Value, Value> {
  const type = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(type, { name, description });
  return type;
}

/**
 * The class behind a GraphQL type of another domain: the owner's where this process has loaded it, else a stub with the key alone,
 * which the gateway completes. This is how domains refer to each other's types without importing them.
 */
export function entityType(name: string): Constructor {
  const known = types.get(name);
  if (known) return known;
  class Stub {
    id!: string;
  }
  Object.defineProperty(Stub, 'name', { value: name });
  Field(() => ID)(Stub.prototype, 'id');
  Model(name, { entity: true })(Stub);
  return Stub;
}

/** What every resource has. */
@ObjectType({ isAbstract: true })
export abstract class Resource {
  id!: string;

  @Prop.time({ description: 'When it was created.', example: '2026-01-31T12:00:00.000Z' })
  createdAt!: string;

  @Prop.time({ description: 'When it last changed.', example: '2026-01-31T12:00:00.000Z' })
  updatedAt!: string;

  @Prop.int({ description: 'Grows by one with every change; it is the ETag.', min: 1, max: 2_147_483_647, example: 1 })
  version!: number;
}
