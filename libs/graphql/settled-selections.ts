import { type GraphQLResolveInfo, Kind, type SelectionSetNode, visit } from 'graphql';
import { isExcluded } from './selection.js';

const conditions = new Set(['skip', 'include']);
const typeName: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

type Operation = GraphQLResolveInfo['operation'];
const conditional = new WeakMap<Operation, boolean>();

/**
 * What a resolver was asked for, with `@skip` and `@include` decided. Who passes selections on to a service that merges fields of one name
 * would otherwise pass on the conditions of one of them for all.
 */
export function settleSelections(info: GraphQLResolveInfo): GraphQLResolveInfo {
  if (!isConditional(info)) return info;
  const fragments = Object.entries(info.fragments).map(([name, fragment]) => [name, settle(fragment, info)] as const);
  return { ...info, fieldNodes: info.fieldNodes.map((node) => settle(node, info)), fragments: Object.fromEntries(fragments) };
}

/** Looked for once in an operation: Apollo keeps those that it has parsed. */
function isConditional({ operation, fragments }: GraphQLResolveInfo): boolean {
  const known = conditional.get(operation);
  if (known !== undefined) return known;
  let found = false;
  for (const node of [operation, ...Object.values(fragments)]) {
    visit(node, { Directive: ({ name }) => void (found ||= conditions.has(name.value)) });
  }
  conditional.set(operation, found);
  return found;
}

function settle<Node extends GraphQLResolveInfo['fieldNodes'][number] | GraphQLResolveInfo['fragments'][string]>(
  node: Node,
  info: GraphQLResolveInfo,
): Node {
  return visit(node, {
    SelectionSet: {
      enter: (set) => {
        const selections = set.selections.filter((selection) => !isExcluded(selection, info));
        return selections.length > 0 ? { ...set, selections } : typeName;
      },
    },
    Directive: ({ name }) => (conditions.has(name.value) ? null : undefined),
  });
}
