// `npm run events:refill`: has the outbox published again after the broker was lost; `-- --help` lists the options.
import { withDatabases } from './databases.mjs';

const { runRefill } = await import('../dist/libs/events/index.js');

await withDatabases((dataSources) => runRefill(dataSources, process.argv.slice(2)));
