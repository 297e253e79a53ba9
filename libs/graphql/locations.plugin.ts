import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import {
  type FragmentDefinitionNode,
  getLocation,
  getVariableValues,
  type GraphQLFormattedError,
  Kind,
  type OperationDefinitionNode,
  type SourceLocation,
} from 'graphql';
import { fieldsOf } from './selection.js';

/**
 * Says of errors that a service has answered where the caller's document asks for what failed, as graphql-js says of those that are
 * thrown in the process that executes it (GraphQL October 2021, section 7.1.2).
 */
export const locationsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse(context) {
        const { body } = context.response;
        if (body.kind !== 'single') return;
        for (const error of body.singleResult.errors ?? []) {
          if (error.path && !error.locations) Object.assign(error, { locations: locationsAt(error.path, context) });
        }
      },
    };
  },
};

type Executed = Pick<GraphQLRequestContext<object>, 'operation' | 'document' | 'schema' | 'request'>;

function locationsAt(path: NonNullable<GraphQLFormattedError['path']>, executed: Executed): SourceLocation[] | undefined {
  const { operation, document } = executed;
  if (!operation || !document) return undefined;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node): [string, FragmentDefinitionNode][] =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  const info = { fragments, variableValues: variablesOf(operation, executed) };
  const keys = path.filter((key) => typeof key === 'string');
  let sets = [operation.selectionSet];
  let fields: ReturnType<typeof fieldsOf> = [];
  for (const key of keys) {
    fields = sets.flatMap((set) => fieldsOf(set, info)).filter(({ alias, name }) => (alias ?? name).value === key);
    sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  return fields.flatMap(({ loc }) => (loc ? getLocation(loc.source, loc.start) : []));
}

function variablesOf({ variableDefinitions = [] }: OperationDefinitionNode, { schema, request }: Executed): Record<string, unknown> {
  return getVariableValues(schema, variableDefinitions, request.variables ?? {}).coerced ?? {};
}
