import { Model, Prop, Resource, enumType } from '#libs/api';
import { type Role, roles } from '#libs/auth';

export const RoleType = enumType('Role', roles, 'What a person may be: members shop, support reads everything, admins run the shop.');

/** A person with an account. */
@Model('User', { description: 'A person with an account.', node: 'usr', entity: true })
export class User extends Resource {
  @Prop.id('usr', { description: 'Its id.', example: 'usr_01h455vb4pex5vsknk084sn02q', hidden: true })
  declare id: string;

  @Prop.email({ description: 'The e-mail address; unique, compared without regard to case.', example: 'ada@example.com' })
  email!: string;

  @Prop.text({ description: 'The name.', max: 200, example: 'Ada Lovelace' })
  name!: string;

  @Prop.choice(roles, RoleType, { description: 'What the person may do.', example: 'member' })
  role!: Role;

  @Prop.time({ description: 'When the address was verified; null until then.', nullable: true, example: '2026-01-31T12:00:00.000Z' })
  emailVerifiedAt!: string | null;
}
