import { Controller, Get, Header } from '@nestjs/common';
import { Access, access, KeySet } from '#libs/auth';
import { Unmetered } from '#libs/rate-limit';

/** The public keys that access tokens are verified with (RFC 7517). Free, public, unversioned. */
@Unmetered()
@Access(access.tokenless)
@Controller('.well-known')
export class JwksController {
  constructor(private readonly keys: KeySet) {}

  @Get('jwks.json')
  @Header('cache-control', 'public, max-age=300')
  jwks(): object {
    return this.keys.jwks();
  }
}
