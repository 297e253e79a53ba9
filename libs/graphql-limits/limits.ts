import type { ErrorDetail } from '#libs/errors';
import type { OperationMeasure } from './measure-operation.js';

/**
 * What one GraphQL operation may be at most. Everything is checked before execution, `tokens` while parsing.
 *
 * - `tokens`: lexical tokens of the document; bounds parsing and the quadratic validation rules. Pass it to Apollo as
 *   `parseOptions: { maxTokens: graphqlLimits.tokens }`.
 * - `depth`: nested fields; Relay pagination nested three deep (`users.edges.node.orders.edges.node.items.edges.node.product.price.amount`)
 *   is exactly 12. Introspection does not count.
 * - `aliases`, `directives`: as written in the operation and the fragments it reaches.
 * - `rootFields`, `mutations`: fields of a query, writes of a mutation.
 * - `cost`: see {@link measureOperation}; 1000 is what a signed-in user's budget gives for a whole minute.
 */
export const graphqlLimits = {
  tokens: 1500,
  depth: 12,
  aliases: 30,
  directives: 30,
  rootFields: 30,
  mutations: 10,
  cost: 1000,
} as const;

/** Names every limit that the operation exceeds; an empty list means that it may run. */
export function limitViolations(measure: OperationMeasure): ErrorDetail[] {
  const { operation, depth, aliases, directives, rootFields, cost } = measure;
  const checks = [
    { field: 'depth', actual: depth, limit: graphqlLimits.depth },
    { field: 'aliases', actual: aliases, limit: graphqlLimits.aliases },
    { field: 'directives', actual: directives, limit: graphqlLimits.directives },
    { field: 'rootFields', actual: rootFields, limit: operation === 'mutation' ? graphqlLimits.mutations : graphqlLimits.rootFields },
    { field: 'cost', actual: cost, limit: graphqlLimits.cost },
  ];
  return checks
    .filter(({ actual, limit }) => actual > limit)
    .map(({ field, actual, limit }) => ({ field, message: `The operation's ${field} must not exceed ${limit}, but is ${actual}` }));
}

/**
 * Tells the parser's refusal of a document with too many tokens from an ordinary syntax error, so that the error formatter can
 * answer OPERATION_TOO_COMPLEX. graphql-js gives that error no code of its own, only this message.
 */
export function isTokenLimitError(error: { message: string }): boolean {
  return /Document contains more tha[nt] \d+ tokens/.test(error.message);
}
