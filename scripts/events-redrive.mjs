// `npm run events:redrive`: puts dead letters back into the inbox; `-- --help` lists the options.
import { withDatabases } from './databases.mjs';

const { runRedrive } = await import('../dist/libs/events/index.js');

await withDatabases((dataSources) => runRedrive(dataSources, process.argv.slice(2)));
