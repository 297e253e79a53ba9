// `node scripts/contracts/subgraph.mjs SERVICE`: prints the SDL of a service's subgraph. A process of its own, since a domain knows the
// types of another one by what the process has loaded.
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { lexicographicSortSchema } from 'graphql';
import { preview } from './preview.mjs';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

const { AppModule } = await import(`../../dist/apps/${process.argv[2]}/app.module.js`);
const { schema } = await preview(AppModule.forRoot({ process: process.argv[2] }));
process.stdout.write(`${link}\n\n${printSchemaWithDirectives(lexicographicSortSchema(schema))}`);
