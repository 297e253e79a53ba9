export { userEntities } from './entities.js';
export { UsersModule } from './users.module.js';
