import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { type GraphqlContext, settleSelections } from '#libs/graphql';
import type { RequestLimits } from '#libs/rate-limit';
import { bareErrors } from './bare-errors.js';
import { routeNodes } from './node-fields.js';
import { readContract } from './contract-files.js';
import { loginMutations, serviceOf } from './ownership.js';
import type { Services } from './services.js';
import { silentLogger } from './silent-logger.js';
import { executeAt } from './subgraph-executor.js';

/** The schema of all services, executable: each part of an operation goes to the service that owns it. */
export async function loadSupergraph(services: Services, limits: RequestLimits): Promise<GraphQLSchema> {
  const runtime = createGatewayRuntime({
    supergraph: readContract('supergraph.graphql'),
    logging: silentLogger,
    requestId: false,
    subgraphErrors: false,
    // Fields that share a request share its fate: one that fails would leave the others null.
    __experimental__batchExecution: false,
    transports: {
      http: {
        getSubgraphExecutor: ({ subgraphName }) => {
          const upstream = services.get(serviceOf(subgraphName));
          return (request) => executeAt(upstream, request as never);
        },
      },
    },
  });
  const schema = await runtime.getSchema();
  routeNodes(schema);
  chargeLogins(schema, limits);
  settleConditions(schema);
  bareErrors(schema);
  return schema;
}

function settleConditions(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const { resolve } = field;
      if (resolve) field.resolve = (source, args, context, info): unknown => resolve(source, args, context, settleSelections(info));
    }
  }
}

function chargeLogins(schema: GraphQLSchema, limits: RequestLimits): void {
  const fields = schema.getMutationType()?.getFields() ?? {};
  for (const name of loginMutations) {
    const field = fields[name];
    if (!field?.resolve) throw new Error(`The supergraph has no mutation ${name}`);
    const resolve = field.resolve as GraphQLFieldResolver<unknown, GraphqlContext>;
    field.resolve = async (source, args, context: GraphqlContext, info): Promise<unknown> => {
      await limits.chargeLogin(context.request, context.reply);
      return resolve(source, args, context, info);
    };
  }
}
