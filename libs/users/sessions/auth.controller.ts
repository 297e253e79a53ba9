import { Controller, Post } from '@nestjs/common';
import { Body } from '#libs/api';
import { access, Ctx, type RequestContext } from '#libs/auth';
import { Operation } from '#libs/rest';
import { Login, Logout, Refresh } from './auth.inputs.js';
import { AuthService } from './auth.service.js';
import { TokenPair } from './token-pair.model.js';

/** Log-in, refresh and log-out over REST. */
@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Post('login')
  @Operation({
    id: 'login',
    summary: 'Log in',
    access: access.tokenless,
    body: Login,
    returns: TokenPair,
    secret: true,
    loginLimited: true,
    errors: ['INVALID_CREDENTIALS'],
  })
  login(@Ctx() ctx: RequestContext, @Body(Login) input: Login): Promise<TokenPair> {
    return this.auth.login(ctx, input);
  }

  @Post('refresh')
  @Operation({
    id: 'refresh',
    summary: 'Spend a refresh token for new tokens',
    access: access.tokenless,
    body: Refresh,
    returns: TokenPair,
    secret: true,
    errors: ['UNAUTHENTICATED'],
  })
  refresh(@Body(Refresh) { refreshToken }: Refresh): Promise<TokenPair> {
    return this.auth.refresh(refreshToken);
  }

  @Post('logout')
  @Operation({ id: 'logout', summary: 'Log out: end the session of a refresh token', access: access.tokenless, body: Logout, status: 204 })
  logout(@Body(Logout) { refreshToken }: Logout): Promise<void> {
    return this.auth.logout(refreshToken);
  }
}
