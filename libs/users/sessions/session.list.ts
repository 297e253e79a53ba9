import type { ListDefinition } from '#libs/listing';
import { Session } from './session.model.js';

/** The list of a user's sessions; it has no filter. */
export const sessionList: ListDefinition = {
  name: 'sessions',
  model: Session,
  filter: Object,
  sorts: ['createdAt', 'lastUsedAt'],
  defaultSort: '-createdAt',
};
