import { Mutation, Resolver } from '@nestjs/graphql';
import { InputArg } from '#libs/api';
import { Access, access, Ctx, type RequestContext } from '#libs/auth';
import { LoginLimited } from '#libs/rate-limit';
import { Login, Logout, Refresh } from './auth.inputs.js';
import { AuthService } from './auth.service.js';
import { TokenPair } from './token-pair.model.js';

/** Log-in, refresh and log-out over GraphQL. */
@Resolver()
export class AuthResolver {
  constructor(private readonly auth: AuthService) {}

  @LoginLimited()
  @Access(access.tokenless)
  @Mutation(() => TokenPair, { description: 'Logs in.' })
  login(@Ctx() ctx: RequestContext, @InputArg() input: Login): Promise<TokenPair> {
    return this.auth.login(ctx, input);
  }

  @Access(access.tokenless)
  @Mutation(() => TokenPair, { description: 'Spends a refresh token for new tokens.' })
  refresh(@InputArg() { refreshToken }: Refresh): Promise<TokenPair> {
    return this.auth.refresh(refreshToken);
  }

  @Access(access.tokenless)
  @Mutation(() => Boolean, { description: 'Ends the session of a refresh token; true whether or not there was one.' })
  async logout(@InputArg() { refreshToken }: Logout): Promise<boolean> {
    await this.auth.logout(refreshToken);
    return true;
  }
}
