import type { ArgumentNode, GraphQLField, OperationDefinitionNode, SelectionNode, ValueNode } from 'graphql';

const defaultPageSize = 20;
const maxPageSize = 100;
const assumedListSize = 5;
const idListArguments = ['ids', 'representations'];

export type Variables = Readonly<Record<string, unknown>>;
type AnyField = GraphQLField<unknown, unknown>;

/** The variables as execution will see them: what was sent, else the operation's defaults. Types are execution's business. */
export function withDefaults(operation: OperationDefinitionNode, sent: Variables): Variables {
  const values: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    values[name] = name in sent ? sent[name] : defaultValue && literalValue(defaultValue, {});
  }
  return values;
}

/** Whether `@skip` or `@include` takes the selection out of this execution. */
export function isExcluded(node: SelectionNode, variables: Variables): boolean {
  return (node.directives ?? []).some(({ name, arguments: args }) => {
    const condition = valueIn(args, 'if', variables);
    return (name.value === 'skip' && condition === true) || (name.value === 'include' && condition === false);
  });
}

/** Rows that one page holds at most: `first` or `last`, clamped to what the API serves. */
export function pageSize(field: AnyField, args: readonly ArgumentNode[] | undefined, variables: Variables): number {
  const asked = ['first', 'last'].map((name) => argumentValue(field, args, name, variables)).filter((value) => typeof value === 'number');
  return asked.length === 0 ? defaultPageSize : Math.min(Math.max(...asked, 1), maxPageSize);
}

/** How many things a by-id list (`nodes(ids:)`, federation's `_entities(representations:)`) looks up; null for any other field. */
export function idCount(field: AnyField, args: readonly ArgumentNode[] | undefined, variables: Variables): number | null {
  const name = idListArguments.find((argument) => field.args.some((declared) => declared.name === argument));
  if (name === undefined) return null;
  const ids = argumentValue(field, args, name, variables);
  return Array.isArray(ids) ? ids.length : 1;
}

/** Items that an unpaged list (an order's or a cart's lines) is taken to hold: its real length is known only after it ran. */
export function listSize(field: AnyField, args: readonly ArgumentNode[] | undefined, variables: Variables): number {
  return field.args.some(({ name }) => name === 'first') ? pageSize(field, args, variables) : assumedListSize;
}

function argumentValue(field: AnyField, args: readonly ArgumentNode[] | undefined, name: string, variables: Variables): unknown {
  return valueIn(args, name, variables) ?? field.args.find((argument) => argument.name === name)?.defaultValue;
}

function valueIn(args: readonly ArgumentNode[] | undefined, name: string, variables: Variables): unknown {
  const argument = args?.find((candidate) => candidate.name.value === name);
  return argument && literalValue(argument.value, variables);
}

function literalValue(node: ValueNode, variables: Variables): unknown {
  switch (node.kind) {
    case 'Variable':
      return variables[node.name.value];
    case 'IntValue':
      return Number(node.value);
    case 'BooleanValue':
      return node.value;
    case 'ListValue':
      return node.values;
    default:
      return undefined;
  }
}
