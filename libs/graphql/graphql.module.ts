import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig, ApolloFederationDriver } from '@nestjs/apollo';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Authenticator } from '#libs/auth';
import { AppError } from '#libs/errors';
import { createLimitsPlugin, graphqlLimits, toGraphQLError } from '#libs/graphql-limits';
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

/** Serves GraphQL at /graphql, with the errors and the identity that REST has. */
@Module({})
export class GraphqlModule {
  /** The resolvers of every domain, with the limits that REST has. */
  static forRoot(): DynamicModule {
    return withResolvers(
      GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloDriver,
        inject: [Entities, Authenticator, RequestLimits],
        useFactory: (entities: Entities, authenticator: Authenticator, limits: RequestLimits) => ({
          ...servingOptions((request, reply) => new GraphqlContext(request, reply, entities), authenticator),
          ...limitingOptions(limits),
          autoSchemaFile: true,
          sortSchema: true,
        }),
      }),
    );
  }

  /** The resolvers of one service, as a subgraph of the gateway, which knows the limits. */
  static forService(): DynamicModule {
    return withResolvers(
      GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloFederationDriver,
        inject: [Entities, Authenticator],
        useFactory: (entities: Entities, authenticator: Authenticator) => ({
          ...servingOptions((request, reply) => new GraphqlContext(request, reply, entities), authenticator),
          autoSchemaFile: { federation: 2 },
          plugins: [...servingPlugins, ApolloServerPluginInlineTraceDisabled()],
        }),
      }),
    );
  }

  /** A schema that executes itself, provided globally under this token, with the limits that REST has. */
  static forSchema(token: symbol, createContext: CreateContext): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Authenticator, RequestLimits, token],
          useFactory: (authenticator: Authenticator, limits: RequestLimits, schema: GraphQLSchema) => ({
            ...servingOptions(createContext, authenticator),
            ...limitingOptions(limits),
            schema,
          }),
        }),
      ],
    };
  }
}

function withResolvers(graphql: DynamicModule): DynamicModule {
  return {
    module: GraphqlModule,
    imports: [EntitiesModule, graphql],
    providers: [NodeResolver, { provide: APP_INTERCEPTOR, useClass: FreshLoadersInterceptor }],
  };
}

type CreateContext = (request: FastifyRequest, reply: FastifyReply) => GraphqlContext;

const servingPlugins = [
  createMetricsPlugin<GraphqlContext>(({ request }) => request),
  requestIdPlugin,
  // It would look at every field that is answered, for cache hints that no field has; requestIdPlugin says what holds for all.
  ApolloServerPluginCacheControlDisabled(),
];

/** How Apollo meets its callers, in every process. */
function servingOptions(createContext: CreateContext, authenticator: Authenticator) {
  return {
    path: '/graphql',
    graphiql: false,
    introspection: true,
    autoTransformHttpErrors: false,
    includeStacktraceInErrorResponses: false,
    // Credentials travel in a header that a foreign page cannot set, never in cookies: there is nothing to forge.
    csrfPrevention: false,
    // A batch would multiply the limits by its length.
    allowBatchedHttpRequests: false,
    formatError,
    context: async (request: FastifyRequest, reply: FastifyReply) => {
      await authenticator.authenticate(request, reply).catch(rethrowForApollo);
      return createContext(request, reply);
    },
    plugins: servingPlugins,
  } satisfies ApolloDriverConfig;
}

/** What the process that faces clients adds: one operation costs what the same would cost over REST, within bounds. */
function limitingOptions(limits: RequestLimits) {
  return {
    parseOptions: { maxTokens: graphqlLimits.tokens },
    plugins: [
      createLimitsPlugin<GraphqlContext>({ charge: ({ request, reply }, cost) => limits.charge(request, reply, cost) }),
      ...servingPlugins,
    ],
  } satisfies ApolloDriverConfig;
}

/** Apollo takes the status of a failed context from the error's extensions. */
function rethrowForApollo(error: unknown): never {
  throw error instanceof AppError ? toGraphQLError(error) : error;
}
