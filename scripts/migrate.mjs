// `npm run migrate`: brings the databases up to date without serving. A server does the same at its start.
import { withDatabases } from './databases.mjs';

const { migrate } = await import('../dist/libs/database/index.js');

await withDatabases(async (dataSources) => {
  for (const [name, dataSource] of Object.entries(dataSources)) {
    const ran = await migrate(dataSource);
    console.log(`${name}: ${ran.length > 0 ? ran.join(', ') : 'up to date'}`);
  }
});
