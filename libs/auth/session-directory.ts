import type { Actor } from './actor.js';
import type { AccessClaims } from './tokens.js';

/** Tells whose session it is. */
export abstract class SessionDirectory {
  /** The actor behind an access token, or null where its session has ended or its user is gone. */
  abstract findActor(claims: AccessClaims): Promise<Actor | null>;
}
