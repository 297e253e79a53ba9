// What a process would be made of, read from its declarations: Nest's preview mode knows the classes and makes no instance of them.
import 'reflect-metadata';
import { DiscoveryService, ModulesContainer, NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';

/** The controllers and the executable GraphQL schema that a root module declares. */
export async function preview(module) {
  const app = await NestFactory.createApplicationContext(module, { preview: true, logger: false, abortOnError: false });
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const metatypes = (wrappers) => wrappers.map(({ metatype }) => metatype).filter(Boolean);
  const resolvers = metatypes(discovery.getProviders()).filter((type) => Reflect.hasMetadata('graphql:resolver_type', type));
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false, abortOnError: false });
  const schema = await builder.get(GraphQLSchemaFactory).create([...new Set(resolvers)]);
  return { controllers: metatypes(discovery.getControllers()), schema };
}
