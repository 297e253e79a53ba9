import { Injectable } from '@nestjs/common';
import jwt from 'jsonwebtoken';
import { Clock } from '#libs/clock';
import { KeySet } from './key-set.js';
import type { Role } from './actor.js';

export const issuer = 'tandem';
export const accessAudience = 'tandem';
const refreshAudience = 'tandem/refresh';
export const algorithm = 'RS256';

/** Seconds that an access token is good for (guidelines, "JWT Structure"). */
export const accessTokenTtl = 15 * 60;
/** Seconds that a refresh token is good for. */
export const refreshTokenTtl = 30 * 24 * 60 * 60;

/** The claims of an access token. */
export interface AccessClaims {
  sub: string;
  email: string;
  roles: Role[];
  sid: string;
  exp: number;
}

/** The claims of a refresh token. */
export interface RefreshClaims {
  sub: string;
  jti: string;
  exp: number;
}

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** The key that a token names; nothing where it is no token. */
export function keyIdOf(token: string): string | undefined {
  try {
    return jwt.decode(token, { complete: true })?.header.kid;
  } catch {
    // A payload that is called JSON and is not throws instead of being null.
    return undefined;
  }
}

/** Signs tokens, and verifies the refresh tokens; access tokens are verified by JwtStrategy. */
@Injectable()
export class Tokens {
  constructor(
    private readonly keys: KeySet,
    private readonly clock: Clock,
  ) {}

  signAccess(user: { id: string; email: string; role: Role }, sessionId: string): string {
    const now = seconds(this.clock.now());
    return this.sign(
      { sub: user.id, email: user.email, roles: [user.role], sid: sessionId, iat: now, exp: now + accessTokenTtl },
      accessAudience,
    );
  }

  /** The same claims always give the same token: a session can answer a client's race with one successor. */
  signRefresh(userId: string, jti: string, issuedAt: Date): string {
    const iat = seconds(issuedAt);
    return this.sign({ sub: userId, jti, iat, exp: iat + refreshTokenTtl }, refreshAudience);
  }

  /** The claims of a refresh token that we signed and that has not expired, or null. */
  verifyRefresh(token: string): RefreshClaims | null {
    try {
      const key = this.keys.findPublicKey(keyIdOf(token));
      if (!key) return null;
      return jwt.verify(token, key, {
        algorithms: [algorithm],
        issuer,
        audience: refreshAudience,
        clockTimestamp: seconds(this.clock.now()),
      }) as unknown as RefreshClaims;
    } catch {
      return null;
    }
  }

  private sign(claims: object, audience: string): string {
    const { kid, privateKey } = this.keys.signing;
    return jwt.sign(claims, privateKey, { algorithm, keyid: kid, issuer, audience });
  }
}
