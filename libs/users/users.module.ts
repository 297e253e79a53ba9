import { Global, Module } from '@nestjs/common';
import { SessionDirectory } from '#libs/auth';
import { MailModule } from '#libs/mail';
import { provideTransactions } from '#libs/transactions';
import { AccountMails } from './account-mails.js';
import { AccountSeeder } from './account-seeder.js';
import { AuthController } from './auth.controller.js';
import { AuthResolver } from './auth.resolver.js';
import { AuthService } from './auth.service.js';
import { DemoAccounts } from './demo-accounts.js';
import { EmailVerificationsService } from './email-verifications.service.js';
import { FirstAdmin } from './first-admin.js';
import { Housekeeping } from './housekeeping.js';
import { JwksController } from './jwks.controller.js';
import { LocalAccounts } from './local-accounts.js';
import { MailedTokenController } from './mailed-token.controller.js';
import { MailedTokenResolver } from './mailed-token.resolver.js';
import { OneTimeTokensRepository } from './one-time-tokens.repository.js';
import { PasswordResetsService } from './password-resets.service.js';
import { RefreshTokenChain } from './refresh-token-chain.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsResolver } from './sessions.resolver.js';
import { SessionsService } from './sessions.service.js';
import { UserSessionsDirectory } from './user-sessions.directory.js';
import { UsersController } from './users.controller.js';
import { UsersRepository } from './users.repository.js';
import { UsersResolver } from './users.resolver.js';
import { UsersService } from './users.service.js';

/** The User Service: accounts, sessions, profile. */
@Global()
@Module({
  imports: [MailModule],
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
    Housekeeping,
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
