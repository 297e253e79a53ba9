export { userEntities } from './entities.js';
export { InternalModule } from './internal/internal.module.js';
export { LocalAccountsModule } from './users/local-accounts.js';
export { UsersModule } from './users.module.js';
