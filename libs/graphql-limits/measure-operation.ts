import { getOperationAST, OperationTypeNode } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, SelectionSetNode } from 'graphql';
import { isExcluded, withDefaults, type Variables } from './argument-values.js';
import { SelectionWeigher } from './selection-weigher.js';
import { singlePrice } from './weight.js';

/** The size of one operation; `cost` is in rate-limit tokens (an integer of at least 1), the rest are counts. */
export interface OperationMeasure {
  operation: OperationTypeNode;
  depth: number;
  aliases: number;
  directives: number;
  rootFields: number;
  cost: number;
}

const nothing: OperationMeasure = { operation: OperationTypeNode.QUERY, depth: 0, aliases: 0, directives: 0, rootFields: 0, cost: 1 };

/**
 * Measures an operation before it runs. Cost is what the rate limit charges, in the unit of one REST call, so that neither
 * protocol is a cheaper way to the same data:
 *
 * - A root field costs 1, as its REST call does: `{ me { id } }`, a page of `products`, `checkout`. Each id of `nodes(ids:)` costs 1,
 *   as `node(id:)` does.
 * - Outside lists, each further resource (a type with `Node`) or connection costs 1 more: it is another REST call.
 * - Inside a list each resource, connection and row costs 0.1 per item, as they are loaded in batches: 20 orders with their lines and
 *   the lines' products cost about 21. The rows of a page that is not itself inside a list are free, as in REST.
 * - A connection multiplies `edges` and `nodes` by the page size asked (`first`/`last`, default 20, at most 100), another list by 5,
 *   the usual number of lines of an order.
 * - Scalars and objects that are part of their parent (money, page info, payloads) are free.
 * - `__schema` and `__type` cost 1 whatever they select, and do not count for depth; aliases inside them cost 1 each.
 *
 * So an operation of cost c loads at most about 10 c objects. The estimate is an upper bound: selections that the executor would
 * merge, or of which only one applies (`... on User`, `... on Order`), add up.
 *
 * Our own code because the ready-made estimators walk a fragment anew at each spread, which is exponential in nested spreads, and
 * because cost is the currency of our rate limit. Each fragment is weighed once: the time is linear in the document.
 * An invalid document (unknown field or fragment, fragment cycle, no such operation) never throws: reporting it is validation's task.
 */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
  sentVariables?: Variables | null,
): OperationMeasure {
  const operation = getOperationAST(document, operationName);
  const rootType = operation && schema.getRootType(operation.operation);
  if (!operation || !rootType) return nothing;
  const fragments = new Map(
    document.definitions.filter((node) => node.kind === 'FragmentDefinition').map((node) => [node.name.value, node]),
  );
  const variables = withDefaults(operation, sentVariables ?? {});
  const weigher = new SelectionWeigher(schema, fragments, variables);
  const { depth, single } = weigher.weighRoot(operation, rootType);
  return {
    operation: operation.operation,
    depth,
    aliases: weigher.aliases,
    directives: weigher.directives,
    rootFields: responseKeys(operation.selectionSet, fragments, variables).size,
    cost: Math.max(1, Math.ceil(single / singlePrice)),
  };
}

/** The keys of the answer's top level, where the executor merges equal ones. */
function responseKeys(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
  keys = new Set<string>(),
  visited = new Set<string>(),
): Set<string> {
  for (const node of selections) {
    if (isExcluded(node, variables)) continue;
    if (node.kind === 'Field') keys.add((node.alias ?? node.name).value);
    else if (node.kind === 'InlineFragment') responseKeys(node.selectionSet, fragments, variables, keys, visited);
    else if (!visited.has(node.name.value)) {
      visited.add(node.name.value);
      const fragment = fragments.get(node.name.value);
      if (fragment) responseKeys(fragment.selectionSet, fragments, variables, keys, visited);
    }
  }
  return keys;
}
