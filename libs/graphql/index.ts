export { type Connection, connectionOf, toConnection } from './connection.js';
export { ConnectionArgs, toListRequest } from './connection-args.js';
export { Entities } from './entities.js';
export { GraphqlContext } from './graphql-context.js';
export { GraphqlModule } from './graphql.module.js';
export { completeUnparsedRequests } from './unparsed-requests.js';
export { selectedFields } from './selection.js';
export { settleSelections } from './settled-selections.js';
