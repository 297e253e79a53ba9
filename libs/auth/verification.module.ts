import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { Authenticator } from './authenticator.js';
import { JwtStrategy } from './jwt.strategy.js';

/** Provides authentication. Needs VerificationKeys and SessionDirectory. */
@Global()
@Module({ imports: [PassportModule], providers: [JwtStrategy, Authenticator], exports: [Authenticator] })
export class VerificationModule {}
