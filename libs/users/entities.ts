import { SessionEntity } from './session.entity.js';
import { UserEntity } from './user.entity.js';

/** The entities of the users database. */
export const userEntities = [UserEntity, SessionEntity];
