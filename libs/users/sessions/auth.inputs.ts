import { Input, Prop } from '#libs/api';

/** Who logs in. */
@Input('LoginInput', { description: 'Who logs in.' })
export class Login {
  @Prop.email({ description: 'The e-mail address of the account.', example: 'ada@example.com' })
  email!: string;

  @Prop.text({ description: 'The password.', min: 1, max: 200, example: 'correct horse battery staple' })
  password!: string;
}

const refreshToken = { description: 'A refresh token.', min: 1, max: 4096, example: 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln' };

/** The refresh token to spend. */
@Input('RefreshInput', { description: 'The refresh token to spend.' })
export class Refresh {
  @Prop.text(refreshToken)
  refreshToken!: string;
}

/** A refresh token of the session to end. */
@Input('LogoutInput', { description: 'A refresh token of the session to end.' })
export class Logout {
  @Prop.text(refreshToken)
  refreshToken!: string;
}
