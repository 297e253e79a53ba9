import { deletedFilter, type DeletedMode, Input, Prop } from '#libs/api';
import { type Role, roles } from '#libs/auth';
import type { ListDefinition } from '#libs/listing';
import { RoleType, User } from './user.model.js';

/** Which users to list. */
@Input('UserFilter', { description: 'Which users to list.' })
export class UserFilter {
  @Prop.choices(roles, RoleType, { description: 'Of these roles.', optional: true, example: ['member'] })
  role?: Role[];

  @Prop.text({ description: 'With this address, without regard to case.', max: 255, optional: true, example: 'ada@example.com' })
  email?: string;

  @Prop.time({ description: 'Created after this instant.', optional: true, example: '2026-01-01' })
  createdAfter?: string;

  @Prop.time({ description: 'Created before this instant.', optional: true, example: '2026-12-31' })
  createdBefore?: string;

  @deletedFilter
  deleted?: DeletedMode;
}

/** The list of users. */
export const userList: ListDefinition<UserFilter> = {
  name: 'users',
  model: User,
  filter: UserFilter,
  sorts: ['createdAt', 'updatedAt', 'name', 'email'],
  defaultSort: '-createdAt',
};
