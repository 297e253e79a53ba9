import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { root } from '../support/commands.js';

/** The committed GraphQL schema. */
export const schema = buildSchema(readFileSync(join(root, 'contracts/schema.graphql'), 'utf8'));

const isPart = ({ name }: GraphQLNamedType): boolean => /(Connection|Edge)$|^PageInfo$/.test(name);
const isNode = (type: GraphQLNamedType): boolean => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');

/** Whether a field leads to another resource, or to a list of them. */
function isEdge(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type);
  return isNode(type) || type.name.endsWith('Connection');
}

/** What GraphQL offers, as `Query.user`, `Mutation.createUser`, `User.orders`: root fields, and fields that lead to other resources. */
export function findFields(): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !isPart(type))
    .flatMap((type) => {
      const isRoot = type.name === 'Query' || type.name === 'Mutation';
      return Object.values(type.getFields())
        .filter((field) => isRoot || isEdge(field))
        .map((field) => `${type.name}.${field.name}`);
    })
    .sort();
}

/** The field that `Type.field` names. */
export function fieldOf(name: string): GraphQLField<unknown, unknown> {
  const [typeName = '', fieldName = ''] = name.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw new Error(`The schema has no ${name}`);
  return field;
}

/** A selection of everything that belongs to the type itself: other resources are left out, except for the lines of an order. */
export function selectionOf(type: GraphQLNamedType): string {
  if (isLeafType(type)) return '';
  if (isInterfaceType(type))
    return `{ __typename ${['User', 'Product', 'Order'].map((name) => `... on ${name} ${selectionOf(schema.getType(name) as GraphQLNamedType)}`).join(' ')} }`;
  const fields = Object.values((type as GraphQLObjectType).getFields())
    .filter((field) => isPart(type) || !isEdge(field) || (type.name === 'Order' && field.name === 'items'))
    .filter((field) => !(type.name.endsWith('Connection') && field.name === 'nodes'))
    .map((field) => `${field.name} ${selectionOf(getNamedType(field.type))}`);
  return `{ ${fields.join(' ')} }`;
}

/** An operation that asks for a root field with these arguments as variables, and for everything of its answer or what is given. */
export function documentOf(field: string, args: readonly string[], selection?: string): string {
  const [root = '', name = ''] = field.split('.');
  const { type, args: declared } = fieldOf(field);
  const used = declared.filter((arg) => args.includes(arg.name));
  const variables = used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const head = variables && `(${variables})`;
  return `${root.toLowerCase()} ${head} { ${name}${passed && `(${passed})`} ${selection ?? selectionOf(getNamedType(type))} }`;
}
