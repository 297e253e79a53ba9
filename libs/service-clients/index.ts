export { HttpAccountsModule } from './http-accounts.js';
export { RemoteSessionsModule } from './remote-sessions.module.js';
export { UserServiceModule } from './user-service.module.js';
