export { demoAccounts } from './seeding/demo-accounts.js';
export { userEntities } from './entities.js';
export { LocalAccountsModule } from './users/local-accounts.js';
export { UsersModule } from './users.module.js';
