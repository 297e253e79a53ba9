import type { ListDefinition } from '#libs/listing';
import { Session } from './session.model.js';

/** Sessions have no filter. */
export class SessionFilter {}

/** The list of a user's sessions. */
export const sessionList: ListDefinition<SessionFilter> = {
  name: 'sessions',
  model: Session,
  filter: SessionFilter,
  sorts: ['createdAt', 'lastUsedAt'],
  defaultSort: '-createdAt',
};
