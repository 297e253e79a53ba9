import { Global, Module } from '@nestjs/common';
import { SessionDirectory } from '#libs/auth';
import { provideTransactions } from '#libs/transactions';
import { AccountSeeder } from './account-seeder.js';
import { AuthController } from './auth.controller.js';
import { AuthResolver } from './auth.resolver.js';
import { AuthService } from './auth.service.js';
import { DemoAccounts } from './demo-accounts.js';
import { FirstAdmin } from './first-admin.js';
import { JwksController } from './jwks.controller.js';
import { LocalAccounts } from './local-accounts.js';
import { RefreshTokenChain } from './refresh-token-chain.js';
import { SessionsRepository } from './sessions.repository.js';
import { UserSessionsDirectory } from './user-sessions.directory.js';
import { UsersController } from './users.controller.js';
import { UsersRepository } from './users.repository.js';
import { UsersResolver } from './users.resolver.js';
import { UsersService } from './users.service.js';

/** The User Service: accounts, sessions, profile. */
@Global()
@Module({
  controllers: [UsersController, AuthController, JwksController],
  providers: [
    provideTransactions('users'),
    UsersRepository,
    SessionsRepository,
    UsersService,
    UsersResolver,
    RefreshTokenChain,
    AuthService,
    AuthResolver,
    AccountSeeder,
    FirstAdmin,
    DemoAccounts,
    LocalAccounts,
    UserSessionsDirectory,
    { provide: SessionDirectory, useExisting: UserSessionsDirectory },
  ],
  exports: [SessionDirectory, LocalAccounts],
})
export class UsersModule {}
