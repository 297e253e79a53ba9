export { type Connection, connectionOf, PageInfo, toConnection } from './connection.js';
export { ConnectionArgs, toListRequest } from './connection-args.js';
export { Entities, type EntityLoad } from './entities.js';
export { GraphqlContext } from './graphql-context.js';
export { GraphqlModule } from './graphql.module.js';
export { Loaders } from './loaders.js';
export { completeUnparsedRequests } from './unparsed-requests.js';
export { selectedFields } from './selection.js';
