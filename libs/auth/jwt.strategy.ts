import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { KeySet } from './key-set.js';
import { accessAudience, type AccessClaims, algorithm, issuer, keyIdOf } from './tokens.js';

/** Verifies an access token: signature by the key that its `kid` names, fixed algorithm, issuer, audience, expiry. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(keys: KeySet) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      algorithms: [algorithm],
      issuer,
      audience: accessAudience,
      secretOrKeyProvider: (_request, token: string, done) => {
        const key = keys.findPublicKey(keyIdOf(token));
        if (key) done(null, key.export({ type: 'spki', format: 'pem' }));
        else done(new Error('unknown key'));
      },
    });
  }

  validate(claims: AccessClaims): AccessClaims {
    return claims;
  }
}
