import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { AppConfig } from '#libs/config';
import { generateJwk, KeySet, writeKeyFile } from './key-set.js';
import { Tokens } from './tokens.js';
import { VerificationKeys } from './verification-keys.js';
import { VerificationModule } from './verification.module.js';

async function openKeySet(config: AppConfig): Promise<KeySet> {
  const path = config.jwtKeysFile ?? join(config.dataDir, 'keys', 'jwt.json');
  if (!config.jwtKeysFile && !existsSync(path)) await writeKeyFile(path, [generateJwk()]);
  return new KeySet(path);
}

/** Provides tokens and authentication where tokens are signed. The application provides SessionDirectory. */
@Global()
@Module({
  imports: [VerificationModule],
  providers: [{ provide: KeySet, inject: [AppConfig], useFactory: openKeySet }, { provide: VerificationKeys, useExisting: KeySet }, Tokens],
  exports: [KeySet, VerificationKeys, Tokens],
})
export class AuthModule {}
