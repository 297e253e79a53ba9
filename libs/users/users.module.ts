import { Global, Module } from '@nestjs/common';
import { SessionDirectory } from '#libs/auth';
import { provideTransactions } from '#libs/transactions';
import { SessionsRepository } from './sessions.repository.js';
import { UserSessionsDirectory } from './user-sessions.directory.js';
import { UsersController } from './users.controller.js';
import { UsersRepository } from './users.repository.js';
import { UsersResolver } from './users.resolver.js';
import { UsersService } from './users.service.js';

/** The User Service: accounts, sessions, profile. */
@Global()
@Module({
  controllers: [UsersController],
  providers: [
    provideTransactions('users'),
    UsersRepository,
    SessionsRepository,
    UsersService,
    UsersResolver,
    UserSessionsDirectory,
    { provide: SessionDirectory, useExisting: UserSessionsDirectory },
  ],
  exports: [SessionDirectory],
})
export class UsersModule {}
