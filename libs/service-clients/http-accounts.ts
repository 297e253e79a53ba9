import { Global, Injectable, Module } from '@nestjs/common';
import { Accounts } from '#libs/contracts';
import { UserServiceClient } from './user-service.client.js';

/** Answers the Order Service from the User Service. */
@Injectable()
class HttpAccounts extends Accounts {
  constructor(private readonly users: UserServiceClient) {
    super();
  }

  findActive(userIds: readonly string[]): Promise<Set<string>> {
    return this.users.findAccounts('active', userIds);
  }

  findExisting(userIds: readonly string[]): Promise<Set<string>> {
    return this.users.findAccounts('existing', userIds);
  }
}

/** Provides `Accounts` where the User Service is another process. */
@Global()
@Module({ providers: [{ provide: Accounts, useClass: HttpAccounts }], exports: [Accounts] })
export class HttpAccountsModule {}
