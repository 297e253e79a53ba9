// What the code promises, read from its declarations: no database is needed, and nothing is started.
import { lexicographicSortSchema, printSchema } from 'graphql';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { preview } from './preview.mjs';
import { composeSupergraph } from './supergraph.mjs';

/** The contracts by the path of their file. */
export async function createContracts() {
  const { AppModule } = await import('../../dist/apps/tandem/app.module.js');
  const { createDocument } = await import('../../dist/libs/openapi/index.js');
  const { version } = await import('../../dist/libs/health/index.js');
  const { controllers, schema } = await preview(AppModule.forRoot({ process: 'tandem' }, { users: '', orders: '' }));
  const document = createDocument(controllers, version);
  return {
    'contracts/openapi.json': await pretty(JSON.stringify(document), 'json'),
    'contracts/openapi.d.ts': await printTypes(document),
    'contracts/schema.graphql': await pretty(printSchema(lexicographicSortSchema(schema)), 'graphql'),
    'contracts/supergraph.graphql': await pretty(await composeSupergraph(), 'graphql'),
  };
}

/** The types that a TypeScript client of the REST side is written with. */
async function printTypes(document) {
  const types = astToString(await openapiTS(structuredClone(document), { alphabetize: true }));
  return pretty(`// Made from contracts/openapi.json by \`npm run contracts\`.\n\n${types}`, 'typescript');
}

const pretty = async (text, parser) => format(text, { ...(await resolveConfig('contracts/schema.graphql')), parser });
