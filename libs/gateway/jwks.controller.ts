import { Controller, Get, Header } from '@nestjs/common';
import { Access, access, RemoteKeySet } from '#libs/auth';
import { errors } from '#libs/errors';
import { Unmetered } from '#libs/rate-limit';

/** The User Service's public keys, also while it is away (RFC 7517). Free, public, unversioned. */
@Unmetered()
@Access(access.tokenless)
@Controller('.well-known')
export class JwksController {
  constructor(private readonly keys: RemoteKeySet) {}

  @Get('jwks.json')
  @Header('cache-control', 'public, max-age=300')
  async jwks(): Promise<object> {
    const jwks = await this.keys.jwks();
    if (!jwks) throw errors.unavailable();
    return jwks;
  }
}
