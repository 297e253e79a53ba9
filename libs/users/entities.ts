import { SessionEntity } from './sessions/session.entity.js';
import { UserEntity } from './users/user.entity.js';

/** The entities of the users database. */
export const userEntities = [UserEntity, SessionEntity];
