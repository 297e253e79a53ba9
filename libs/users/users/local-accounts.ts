import { Global, Injectable, Module } from '@nestjs/common';
import { Accounts } from '#libs/contracts';
import { UsersRepository } from './users.repository.js';

/** Answers the Order Service from the users database of the same process. */
@Injectable()
export class LocalAccounts extends Accounts {
  constructor(private readonly users: UsersRepository) {
    super();
  }

  findActive(userIds: readonly string[]): Promise<Set<string>> {
    return this.users.findActive(userIds);
  }

  findExisting(userIds: readonly string[]): Promise<Set<string>> {
    return this.users.findExisting(userIds);
  }
}

/** Provides `Accounts` where both domains run in one process. Needs UsersModule. */
@Global()
@Module({ providers: [{ provide: Accounts, useExisting: LocalAccounts }], exports: [Accounts] })
export class LocalAccountsModule {}
