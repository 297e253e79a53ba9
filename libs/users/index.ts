export { demoAccounts } from './demo-accounts.js';
export { userEntities } from './entities.js';
export { LocalAccountsModule } from './local-accounts.js';
export { UsersModule } from './users.module.js';
