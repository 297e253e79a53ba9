/**
 * The part of @graphql-hive/gateway-runtime that is used here. Its own types bring those of another Node.js into every file of the
 * program, see "paths" in tsconfig.json.
 */
import type { ExecutionRequest, ExecutionResult } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import type { RuntimeLogger } from './silent-logger.js';

interface Transport {
  getSubgraphExecutor(options: { subgraphName: string }): (request: ExecutionRequest) => Promise<ExecutionResult>;
}

/** Makes a supergraph executable. */
export function createGatewayRuntime(config: {
  supergraph: string;
  logging: RuntimeLogger;
  requestId: false;
  subgraphErrors: false;
  __experimental__batchExecution: false;
  transports: { http: Transport };
}): {
  getSchema(): GraphQLSchema | Promise<GraphQLSchema>;
};
