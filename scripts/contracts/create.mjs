// What the code promises, read from its declarations: no database is needed, and nothing is started.
import { DiscoveryService, ModulesContainer, NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

/** The contracts by the path of their file. */
export async function createContracts() {
  const { AppModule } = await import('../../dist/apps/tandem/app.module.js');
  const { createDocument } = await import('../../dist/libs/openapi/index.js');
  const { version } = await import('../../dist/libs/health/index.js');
  const discovery = await discover(AppModule.forRoot({}, { users: '', orders: '' }));
  const controllers = discovery.getControllers().map(({ metatype }) => metatype);
  const document = createDocument(controllers, version);
  return {
    'contracts/openapi.json': await pretty(JSON.stringify(document), 'json'),
    'contracts/openapi.d.ts': await printTypes(document),
    'contracts/schema.graphql': await pretty(await printGraphql(discovery), 'graphql'),
  };
}

/** Nest's preview mode knows the classes and makes no instance of them. */
async function discover(module) {
  const app = await NestFactory.createApplicationContext(module, { preview: true, logger: false, abortOnError: false });
  return new DiscoveryService(app.get(ModulesContainer));
}

async function printGraphql(discovery) {
  const resolvers = discovery
    .getProviders()
    .map(({ metatype }) => metatype)
    .filter((type) => type && Reflect.hasMetadata('graphql:resolver_type', type));
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false, abortOnError: false });
  const schema = await app.get(GraphQLSchemaFactory).create([...new Set(resolvers)]);
  return printSchema(lexicographicSortSchema(schema));
}

/** The types that a TypeScript client of the REST side is written with. */
async function printTypes(document) {
  const types = astToString(await openapiTS(structuredClone(document), { alphabetize: true }));
  return pretty(`// Made from contracts/openapi.json by \`npm run contracts\`.\n\n${types}`, 'typescript');
}

const pretty = async (text, parser) => format(text, { ...(await resolveConfig('contracts/schema.graphql')), parser });
