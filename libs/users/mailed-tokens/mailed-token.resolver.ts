import { Mutation, Resolver } from '@nestjs/graphql';
import { InputArg } from '#libs/api';
import { Access, access, Ctx, type RequestContext } from '#libs/auth';
import { LoginLimited } from '#libs/rate-limit';
import { EmailVerificationsService } from './email-verifications.service.js';
import { RequestEmailVerification, RequestPasswordReset, ResetPasswordInput, VerifyEmailInput } from './mailed-token.inputs.js';
import { PasswordResetsService } from './password-resets.service.js';

/** Password resets and e-mail verifications over GraphQL. */
@LoginLimited()
@Resolver()
export class MailedTokenResolver {
  constructor(
    private readonly passwordResets: PasswordResetsService,
    private readonly emailVerifications: EmailVerificationsService,
  ) {}

  @Access(access.tokenless)
  @Mutation(() => Boolean, { description: 'Asks for a mail that lets a password be reset; true whether or not the address is registered.' })
  async requestPasswordReset(@Ctx() ctx: RequestContext, @InputArg() { email }: RequestPasswordReset): Promise<boolean> {
    await this.passwordResets.request(ctx, email);
    return true;
  }

  @Access(access.tokenless)
  @Mutation(() => Boolean, { description: 'Resets a password with the token from the mail, and ends all sessions.' })
  async resetPassword(@InputArg() { token, password }: ResetPasswordInput): Promise<boolean> {
    await this.passwordResets.reset(token, password);
    return true;
  }

  @Access(access.tokenless)
  @Mutation(() => Boolean, { description: 'Asks for a mail that lets an address be verified; true whether or not it is registered.' })
  async requestEmailVerification(@Ctx() ctx: RequestContext, @InputArg() { email }: RequestEmailVerification): Promise<boolean> {
    await this.emailVerifications.request(ctx, email);
    return true;
  }

  @Access(access.tokenless)
  @Mutation(() => Boolean, { description: 'Verifies an address with the token from the mail.' })
  async verifyEmail(@InputArg() { token }: VerifyEmailInput): Promise<boolean> {
    await this.emailVerifications.verify(token);
    return true;
  }
}
