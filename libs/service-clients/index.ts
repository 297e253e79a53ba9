export { HttpAccountsModule } from './http-accounts.js';
export { UserServiceModule } from './user-service.module.js';
