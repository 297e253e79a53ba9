import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AppConfig } from '#libs/config';
import { Authenticator } from './authenticator.js';
import { JwtStrategy } from './jwt.strategy.js';
import { generateJwk, KeySet, writeKeyFile } from './key-set.js';
import { Tokens } from './tokens.js';

async function openKeySet(config: AppConfig): Promise<KeySet> {
  const path = config.jwtKeysFile ?? join(config.dataDir, 'keys', 'jwt.json');
  if (!config.jwtKeysFile && !existsSync(path)) await writeKeyFile(path, [generateJwk()]);
  return new KeySet(path);
}

/** Provides tokens and authentication. The application provides SessionDirectory. */
@Global()
@Module({
  imports: [PassportModule],
  providers: [{ provide: KeySet, inject: [AppConfig], useFactory: openKeySet }, JwtStrategy, Tokens, Authenticator],
  exports: [KeySet, Tokens, Authenticator],
})
export class AuthModule {}
