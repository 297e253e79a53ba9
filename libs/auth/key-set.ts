import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { VerificationKeys } from './verification-keys.js';

interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** How long a changed key file may go unnoticed, in milliseconds. */
const recheckAfter = 1000;

/** RFC 7638: the thumbprint of an RSA key. */
function thumbprint({ e, kty, n }: JsonWebKey): string {
  return createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url');
}

function toSigningKey(jwk: JsonWebKey): SigningKey {
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  if (privateKey.asymmetricKeyType !== 'rsa') throw new Error('every key must be an RSA key');
  return { kid: thumbprint(jwk), privateKey, publicKey: createPublicKey(privateKey) };
}

/** A new private RSA key as a JWK. */
export function generateJwk(): JsonWebKey {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
}

/**
 * Writes private keys as a JWK set, the signing one first, in one step and readable by the owner alone. A file that is there stays: of
 * several processes that start at once the first one's keys are everybody's.
 */
export async function writeKeyFile(path: string, keys: JsonWebKey[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600 });
  await link(temporary, path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await rm(temporary);
}

/**
 * The keys that tokens are signed and verified with, read from a JWK set of private RSA keys. The first one signs, all verify.
 * The file is read again when it changes, so that keys rotate without a restart: put the new key second, wait until every
 * instance has read it, put it first, and drop the old one when the last token it signed has expired.
 */
export class KeySet extends VerificationKeys {
  private keys: SigningKey[] = [];
  private modifiedAt = 0;
  private checkedAt = 0;
  generation = 0;

  constructor(private readonly path: string) {
    super();
    this.load();
  }

  get signing(): SigningKey {
    this.reloadIfChanged();
    return this.keys[0] as SigningKey;
  }

  findPublicKey(kid: string | undefined): KeyObject | null {
    this.reloadIfChanged();
    return this.keys.find((key) => key.kid === kid)?.publicKey ?? null;
  }

  /** The public half, as `/.well-known/jwks.json` shows it (RFC 7517). */
  jwks(): { keys: JsonWebKey[] } {
    this.reloadIfChanged();
    return { keys: this.keys.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' })) };
  }

  private reloadIfChanged(): void {
    const now = Date.now();
    if (now - this.checkedAt < recheckAfter) return;
    this.checkedAt = now;
    if (statSync(this.path, { throwIfNoEntry: false })?.mtimeMs !== this.modifiedAt) this.load();
  }

  /** A file that cannot be read at start is an error; later the keys in use stay until it can. */
  private load(): void {
    try {
      const { keys } = JSON.parse(readFileSync(this.path, 'utf8')) as { keys: JsonWebKey[] };
      if (!Array.isArray(keys) || keys.length === 0) throw new Error('it holds no keys');
      this.keys = keys.map(toSigningKey);
      this.modifiedAt = statSync(this.path).mtimeMs;
      this.generation += 1;
    } catch (error) {
      if (this.keys.length === 0)
        throw new Error(`The signing keys in ${this.path} cannot be used: ${(error as Error).message}`, { cause: error });
    }
  }
}
