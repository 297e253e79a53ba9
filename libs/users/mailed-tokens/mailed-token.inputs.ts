import { Input, Prop } from '#libs/api';

const email = { description: 'The address; the answer is the same whether or not it is registered.', example: 'ada@example.com' };
const token = { description: 'The token from the mail.', min: 1, max: 200, example: 'kV3pXo0cQ7mJr1tYwZ5bN8sD2fGhLaEuI4xRqC6vBnM' };

/** Whom to send a password reset to. */
@Input('RequestPasswordResetInput', { description: 'Whom to send a password reset to.' })
export class RequestPasswordReset {
  @Prop.email(email)
  email!: string;
}

/** A new password. */
@Input('ResetPassword', { abstract: true })
export class ResetPassword {
  @Prop.text({ description: 'The new password; at least 8 characters.', min: 8, max: 200, example: 'correct horse battery staple' })
  password!: string;
}

/** ResetPassword with the token that a REST path names. */
@Input('ResetPasswordInput', { description: 'A new password, and the token that allows it.' })
export class ResetPasswordInput extends ResetPassword {
  @Prop.text(token)
  token!: string;
}

/** Which address to verify. */
@Input('RequestEmailVerificationInput', { description: 'Which address to verify.' })
export class RequestEmailVerification {
  @Prop.email(email)
  email!: string;
}

/** The token that proves an address. */
@Input('VerifyEmailInput', { description: 'The token that proves an address.' })
export class VerifyEmailInput {
  @Prop.text(token)
  token!: string;
}
