import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

/**
 * Takes from the errors that services have answered where they stood in what the service was asked for: graphql-js then says where they
 * stand in what the caller asked for, in path and locations.
 */
export function bareErrors(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) field.resolve = withBareErrors(field.resolve ?? defaultFieldResolver);
  }
}

function withBareErrors(resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, context, info) => {
    const result: unknown = resolve(source, args, context, info);
    return result instanceof Promise ? result.then(bareResult, rethrow) : bareResult(result);
  };
}

/** Errors are also returned, alone and as elements of lists. */
function bareResult(result: unknown): unknown {
  if (Array.isArray(result)) return result.some((element) => element instanceof GraphQLError) ? result.map(bare) : result;
  return bare(result);
}

function rethrow(error: unknown): never {
  throw bare(error);
}

function bare(value: unknown): unknown {
  if (!(value instanceof GraphQLError) || value.path === undefined) return value;
  return new GraphQLError(value.message, { extensions: value.extensions, originalError: value.originalError ?? null });
}
