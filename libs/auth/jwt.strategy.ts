import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { accessAudience, type AccessClaims, algorithm, issuer, keyIdOf } from './tokens.js';
import { VerificationKeys } from './verification-keys.js';

/** Verifies an access token: signature by the key that its `kid` names, fixed algorithm, issuer, audience, expiry. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(keys: VerificationKeys) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      algorithms: [algorithm],
      issuer,
      audience: accessAudience,
      secretOrKeyProvider: (_request, token: string, done) => {
        Promise.resolve(keys.findPublicKey(keyIdOf(token))).then((key) => {
          if (key) done(null, key.export({ type: 'spki', format: 'pem' }));
          else done(new Error('unknown key'));
        }, done);
      },
    });
  }

  validate(claims: AccessClaims): AccessClaims {
    return claims;
  }
}
