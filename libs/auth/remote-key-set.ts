import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { errors } from '#libs/errors';
import { VerificationKeys } from './verification-keys.js';

/** A JWK set (RFC 7517). */
export interface Jwks {
  keys: JsonWebKey[];
}

/** How long keys are used before they are asked for again, in milliseconds: what the JWKS allows to be cached. */
const lifetimeMs = 300_000;
/** The least time between two questions, whatever key ids callers come up with, in milliseconds. */
const pauseMs = 1000;

/**
 * The keys of the service that signs tokens. They are asked for again once they are old, and at a key id that is not among them; while
 * they cannot be had those that are known stay good. Throws UNAVAILABLE where none is known.
 */
export class RemoteKeySet extends VerificationKeys {
  generation = 0;
  private readonly logger = new Logger(RemoteKeySet.name);
  private keys = new Map<string, KeyObject>();
  private readAt = -Infinity;
  private askedAt = -Infinity;
  private asking: Promise<void> | null = null;

  /** @param read answers the JWKS, or rejects where it cannot be had */
  constructor(private readonly read: () => Promise<Jwks>) {
    super();
  }

  async findPublicKey(kid: string | undefined): Promise<KeyObject | null> {
    if (kid === undefined) return null;
    const known = this.keys.get(kid);
    if (!known) await this.refresh();
    else if (performance.now() - this.readAt > lifetimeMs) void this.refresh();
    if (this.keys.size === 0) throw errors.unavailable('Tokens cannot be verified now: retry later');
    return known ?? this.keys.get(kid) ?? null;
  }

  /** The set as it is now, for those who pass it on, or as it was last read; null where it never was. */
  async jwks(): Promise<Jwks | null> {
    await this.refresh();
    if (this.keys.size === 0) return null;
    return { keys: [...this.keys].map(([kid, key]) => ({ ...key.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' })) };
  }

  private refresh(): Promise<void> {
    if (this.asking) return this.asking;
    if (performance.now() - this.askedAt < pauseMs) return Promise.resolve();
    this.askedAt = performance.now();
    this.asking = this.ask().finally(() => (this.asking = null));
    return this.asking;
  }

  private async ask(): Promise<void> {
    try {
      const { keys } = await this.read();
      const read = new Map(keys.map((jwk) => [String(jwk.kid), createPublicKey({ key: jwk, format: 'jwk' })]));
      if ([...this.keys.keys()].join() !== [...read.keys()].join()) this.generation += 1;
      this.keys = read;
      this.readAt = performance.now();
    } catch (error) {
      this.logger.warn(`The keys that tokens are verified with cannot be read: ${(error as Error).message}`);
    }
  }
}
