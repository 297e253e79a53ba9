import { expectedVersion, Input, Prop } from '#libs/api';
import { type Role, roles } from '#libs/auth';
import { RoleType } from './user.model.js';

const notBlank = { pattern: /\S/, message: 'must not be blank' };

/** What a person signs up with. */
@Input('CreateUserInput', { description: 'What a person signs up with.' })
export class CreateUser {
  @Prop.email({ description: 'The e-mail address.', example: 'ada@example.com' })
  email!: string;

  @Prop.text({ description: 'The name.', min: 1, max: 200, ...notBlank, example: 'Ada Lovelace' })
  name!: string;

  @Prop.text({ description: 'At least 8 characters.', min: 8, max: 200, example: 'correct horse battery staple' })
  password!: string;

  @Prop.choice(roles, RoleType, { description: 'Only an admin may set another than member.', optional: true, example: 'member' })
  role?: Role;
}

/** All that can be replaced of a user. */
@Input('ReplaceUser', { abstract: true })
export class ReplaceUser {
  @Prop.email({ description: 'The e-mail address; a new one has to be verified again.', example: 'ada@example.com' })
  email!: string;

  @Prop.text({ description: 'The name.', min: 1, max: 200, ...notBlank, example: 'Ada Lovelace' })
  name!: string;

  @Prop.choice(roles, RoleType, {
    description: 'Kept where it is left out; only an admin may change it.',
    optional: true,
    example: 'member',
  })
  role?: Role;

  @expectedVersion
  version?: number;
}

/** Any part of a user. */
@Input('UpdateUser', { abstract: true })
export class UpdateUser {
  @Prop.email({ description: 'The e-mail address; a new one has to be verified again.', optional: true, example: 'ada@example.com' })
  email?: string;

  @Prop.text({ description: 'The name.', min: 1, max: 200, ...notBlank, optional: true, example: 'Ada Lovelace' })
  name?: string;

  @Prop.choice(roles, RoleType, { description: 'Only an admin may change it.', optional: true, example: 'member' })
  role?: Role;

  @Prop.reset({ description: 'null restores a deleted user; an admin only.' })
  deletedAt?: null;

  @expectedVersion
  version?: number;
}

const userId = { description: 'The user.', example: 'usr_01h455vb4pex5vsknk084sn02q' };

/** ReplaceUser with the user that a REST path names. */
@Input('ReplaceUserInput', { description: 'All that can be replaced of a user.' })
export class ReplaceUserInput extends ReplaceUser {
  @Prop.id('usr', userId)
  id!: string;
}

/** UpdateUser with the user that a REST path names. */
@Input('UpdateUserInput', { description: 'Any part of a user.' })
export class UpdateUserInput extends UpdateUser {
  @Prop.id('usr', userId)
  id!: string;
}

/** Which user to delete. */
@Input('DeleteUserInput', { description: 'Which user to delete.' })
export class DeleteUserInput {
  @Prop.id('usr', userId)
  id!: string;

  @expectedVersion
  version?: number;
}
