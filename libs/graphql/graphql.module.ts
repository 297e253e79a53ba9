import { HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { Authenticator } from '#libs/auth';
import { AppError } from '#libs/errors';
import { createLimitsPlugin, graphqlLimits } from '#libs/graphql-limits';
import { createMetricsPlugin } from '#libs/metrics';
import { RequestLimits } from '#libs/rate-limit';
import { Entities } from './entities.js';
import { formatError, requestIdPlugin } from './errors.plugin.js';
import { FreshLoadersInterceptor } from './fresh-loaders.interceptor.js';
import { GraphqlContext } from './graphql-context.js';
import { NodeResolver } from './node.resolver.js';

/** Provides the registry of resources. */
@Global()
@Module({ providers: [Entities], exports: [Entities] })
class EntitiesModule {}

/** Serves the resolvers of every domain at /graphql, with the limits, errors and identity that REST has. */
@Module({})
export class GraphqlModule {
  static forRoot(): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        EntitiesModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Entities, Authenticator, RequestLimits],
          useFactory: apolloOptions,
        }),
      ],
      providers: [NodeResolver, { provide: APP_INTERCEPTOR, useClass: FreshLoadersInterceptor }],
    };
  }
}

function apolloOptions(entities: Entities, authenticator: Authenticator, limits: RequestLimits): ApolloDriverConfig {
  return {
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    graphiql: false,
    introspection: true,
    autoTransformHttpErrors: false,
    includeStacktraceInErrorResponses: false,
    // Credentials travel in a header that a foreign page cannot set, never in cookies: there is nothing to forge.
    csrfPrevention: false,
    // A batch would multiply the limits by its length.
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: graphqlLimits.tokens },
    formatError,
    context: async (request: FastifyRequest, reply: FastifyReply) => {
      await authenticator.authenticate(request, reply).catch(rethrowForApollo);
      return new GraphqlContext(request, reply, entities);
    },
    plugins: [
      createLimitsPlugin<GraphqlContext>({ charge: ({ request, reply }, cost) => limits.charge(request, reply, cost) }),
      createMetricsPlugin<GraphqlContext>(({ request }) => request),
      requestIdPlugin,
      // It would look at every field that is answered, for cache hints that no field has; requestIdPlugin says what holds for all.
      ApolloServerPluginCacheControlDisabled(),
    ],
  };
}

/** Apollo takes the status of a failed context from the error's extensions. */
function rethrowForApollo(error: unknown): never {
  if (!(error instanceof AppError)) throw error;
  const http = { status: error.status, headers: new HeaderMap(Object.entries(error.headers)) };
  throw new GraphQLError(error.message, { originalError: error, extensions: { http } });
}
