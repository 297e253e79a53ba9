export { SessionEntity } from './session.entity.js';
export { UserEntity } from './user.entity.js';
export { UsersModule } from './users.module.js';
