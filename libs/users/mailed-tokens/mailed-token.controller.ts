import { Controller, Param, Post, Put } from '@nestjs/common';
import { Body } from '#libs/api';
import { access, Ctx, type RequestContext } from '#libs/auth';
import { Operation } from '#libs/rest';
import { EmailVerificationsService } from './email-verifications.service.js';
import { RequestEmailVerification, RequestPasswordReset, ResetPassword } from './mailed-token.inputs.js';
import { PasswordResetsService } from './password-resets.service.js';

/** Password resets and e-mail verifications over REST. */
@Controller('auth')
export class MailedTokenController {
  constructor(
    private readonly passwordResets: PasswordResetsService,
    private readonly emailVerifications: EmailVerificationsService,
  ) {}

  @Post('password-resets')
  @Operation({
    id: 'requestPasswordReset',
    summary: 'Ask for a mail that lets a password be reset',
    access: access.tokenless,
    body: RequestPasswordReset,
    status: 202,
    idempotent: true,
    loginLimited: true,
  })
  requestPasswordReset(@Ctx() ctx: RequestContext, @Body(RequestPasswordReset) { email }: RequestPasswordReset): Promise<void> {
    return this.passwordResets.request(ctx, email);
  }

  @Put('password-resets/:token')
  @Operation({
    id: 'resetPassword',
    summary: 'Reset a password with the token from the mail; ends all sessions',
    access: access.tokenless,
    body: ResetPassword,
    status: 204,
    loginLimited: true,
    errors: ['NOT_FOUND'],
  })
  resetPassword(@Param('token') token: string, @Body(ResetPassword) { password }: ResetPassword): Promise<void> {
    return this.passwordResets.reset(token, password);
  }

  @Post('email-verifications')
  @Operation({
    id: 'requestEmailVerification',
    summary: 'Ask for a mail that lets an address be verified',
    access: access.tokenless,
    body: RequestEmailVerification,
    status: 202,
    idempotent: true,
    loginLimited: true,
  })
  requestEmailVerification(@Ctx() ctx: RequestContext, @Body(RequestEmailVerification) { email }: RequestEmailVerification): Promise<void> {
    return this.emailVerifications.request(ctx, email);
  }

  @Put('email-verifications/:token')
  @Operation({
    id: 'verifyEmail',
    summary: 'Verify an address with the token from the mail',
    access: access.tokenless,
    status: 204,
    loginLimited: true,
    errors: ['NOT_FOUND'],
  })
  verifyEmail(@Param('token') token: string): Promise<void> {
    return this.emailVerifications.verify(token);
  }
}
