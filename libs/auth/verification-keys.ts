import type { KeyObject } from 'node:crypto';

/** The public keys that access tokens are verified with. */
export abstract class VerificationKeys {
  /** Grows whenever the keys change, so that what was verified with them can be forgotten. */
  abstract readonly generation: number;

  /** The public key of that id, or null. */
  abstract findPublicKey(kid: string | undefined): KeyObject | null | Promise<KeyObject | null>;
}
