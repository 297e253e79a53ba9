import { Injectable, Logger } from '@nestjs/common';
import { Accounts } from '#libs/contracts';
import { errors } from '#libs/errors';
import { guarded } from '#libs/resilience';
import { AccountCopiesRepository } from './account-copies.repository.js';

/** How long the User Service may take to answer, in milliseconds. */
const timeoutMs = 500;

/** Knows who may order: from the User Service, and from the copy kept here while that cannot be asked. */
@Injectable()
export class AccountStatus {
  private readonly logger = new Logger('Accounts');
  private readonly isActive: (userId: string) => Promise<boolean>;

  constructor(accounts: Accounts, copies: AccountCopiesRepository) {
    this.isActive = guarded(
      (userId: string) => accounts.isActive(userId),
      { name: 'accounts', timeoutMs },
      async (cause, userId) => {
        this.logger.warn({ message: 'The User Service did not answer; the copy of its accounts does', err: cause });
        const active = await copies.findActive(userId);
        if (active === null) throw errors.unavailable('It cannot be checked now whether the account is active: retry later');
        return active;
      },
    );
  }

  /** Throws FORBIDDEN where the account is not active, UNAVAILABLE where that cannot be told. */
  async assertActive(userId: string): Promise<void> {
    if (!(await this.isActive(userId))) throw errors.forbidden('This account is not active');
  }
}
