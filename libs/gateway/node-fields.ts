import { delegateToSchema, type SubschemaConfig } from '@graphql-tools/delegate';
import { type GraphQLFieldResolver, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { errors } from '#libs/errors';
import type { GraphqlContext } from '#libs/graphql';
import { maxLimit } from '#libs/listing';
import { ownerOfId, type ServiceName, serviceOf } from './ownership.js';

type Resolve<Args> = GraphQLFieldResolver<unknown, GraphqlContext, Args>;

interface StitchingInfo {
  subschemaMap: Map<SubschemaConfig, SubschemaConfig>;
}

/**
 * Lets `node` and `nodes` ask the service that owns an id: which one that is stands in the id and not in the operation, so that no plan
 * made of the operation could tell.
 */
export function routeNodes(schema: GraphQLSchema): void {
  const fields = schema.getQueryType()?.getFields();
  if (!fields?.['node'] || !fields['nodes']) throw new Error('The supergraph has no node and nodes');
  const subschemas = subschemasOf(schema);
  const ask = (
    owner: ServiceName,
    args: Record<string, unknown>,
    context: GraphqlContext,
    info: Parameters<Resolve<unknown>>[3],
  ): unknown =>
    delegateToSchema({
      schema: subschemas.get(owner) as SubschemaConfig,
      operation: OperationTypeNode.QUERY,
      fieldName: info.fieldName,
      args,
      context,
      info,
    });

  const node: Resolve<{ id: string }> = (_source, { id }, context, info) => {
    const owner = ownerOfId(id);
    return owner && ask(owner, { id }, context, info);
  };

  const nodes: Resolve<{ ids: string[] }> = async (_source, { ids }, context, info) => {
    if (ids.length > maxLimit) throw errors.invalid('ids', `must have at most ${maxLimit} elements`);
    const found = new Map<string, unknown>();
    const owners = new Set(ids.flatMap((id) => ownerOfId(id) ?? []));
    await Promise.all(
      [...owners].map(async (owner) => {
        const own = [...new Set(ids.filter((id) => ownerOfId(id) === owner))];
        const answers = (await ask(owner, { ids: own }, context, info)) as unknown[];
        own.forEach((id, index) => found.set(id, answers[index]));
      }),
    );
    return ids.map((id) => found.get(id) ?? null);
  };

  fields['node'].resolve = node as GraphQLFieldResolver<unknown, unknown>;
  fields['nodes'].resolve = nodes as GraphQLFieldResolver<unknown, unknown>;
}

function subschemasOf(schema: GraphQLSchema): Map<ServiceName, SubschemaConfig> {
  const { subschemaMap } = schema.extensions['stitchingInfo'] as StitchingInfo;
  return new Map([...subschemaMap.values()].map((subschema) => [serviceOf(String(subschema.name)), subschema]));
}
