import { Global, Module } from '@nestjs/common';
import { refreshTokenTtl, SessionDirectory } from '#libs/auth';
import { provideHousekeeping } from '#libs/database';
import { provideTransactions } from '#libs/transactions';
import { AccountMails } from './mailed-tokens/account-mails.js';
import { EmailVerificationsService } from './mailed-tokens/email-verifications.service.js';
import { MailedTokenController } from './mailed-tokens/mailed-token.controller.js';
import { MailedTokenResolver } from './mailed-tokens/mailed-token.resolver.js';
import { OneTimeTokensRepository } from './mailed-tokens/one-time-tokens.repository.js';
import { PasswordResetsService } from './mailed-tokens/password-resets.service.js';
import { AccountSeeder } from './seeding/account-seeder.js';
import { DemoAccounts } from './seeding/demo-accounts.js';
import { FirstAdmin } from './seeding/first-admin.js';
import { AuthController } from './sessions/auth.controller.js';
import { AuthResolver } from './sessions/auth.resolver.js';
import { AuthService } from './sessions/auth.service.js';
import { JwksController } from './sessions/jwks.controller.js';
import { RefreshTokenChain } from './sessions/refresh-token-chain.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { SessionsResolver } from './sessions/sessions.resolver.js';
import { SessionsService } from './sessions/sessions.service.js';
import { UserSessionsDirectory } from './sessions/user-sessions.directory.js';
import { LocalAccounts } from './users/local-accounts.js';
import { UsersController } from './users/users.controller.js';
import { UsersRepository } from './users/users.repository.js';
import { UsersResolver } from './users/users.resolver.js';
import { UsersService } from './users/users.service.js';

const perishables = [
  { table: 'sessions', column: 'expires_at' },
  { table: 'one_time_tokens', column: 'expires_at' },
  { table: 'idempotency_keys', column: 'expires_at' },
  // By then the signed token has expired, and is refused before it is looked up.
  { table: 'spent_refresh_tokens', column: 'spent_at', keepMs: refreshTokenTtl * 1000 },
];

/** The User Service: accounts, sessions, profile. */
@Global()
@Module({
  controllers: [UsersController, SessionsController, AuthController, MailedTokenController, JwksController],
  providers: [
    provideTransactions('users'),
    UsersRepository,
    SessionsRepository,
    UsersService,
    UsersResolver,
    SessionsService,
    SessionsResolver,
    RefreshTokenChain,
    AuthService,
    AuthResolver,
    OneTimeTokensRepository,
    PasswordResetsService,
    EmailVerificationsService,
    MailedTokenResolver,
    AccountMails,
    provideHousekeeping('users', perishables),
    AccountSeeder,
    FirstAdmin,
    DemoAccounts,
    LocalAccounts,
    UserSessionsDirectory,
    { provide: SessionDirectory, useExisting: UserSessionsDirectory },
  ],
  exports: [SessionDirectory, UserSessionsDirectory, LocalAccounts],
})
export class UsersModule {}
