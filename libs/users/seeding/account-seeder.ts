import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '#libs/auth';
import { Transactions, transactionsToken } from '#libs/transactions';
import { hashPassword } from '../users/passwords.js';
import { UsersRepository } from '../users/users.repository.js';

/** An account that has to be there when the server is. */
export interface SeededAccount {
  id: string;
  email: string;
  name: string;
  role: Role;
  password: string;
}

/** Creates accounts at start, with verified addresses. */
@Injectable()
export class AccountSeeder {
  constructor(
    private readonly users: UsersRepository,
    @Inject(transactionsToken('users')) private readonly transactions: Transactions,
  ) {}

  /** Creates the account unless its id or its address is taken. Safe at every start, and from many instances at once. */
  async ensure({ password, ...account }: SeededAccount): Promise<void> {
    if (await this.users.isTaken(account.id, account.email)) return;
    const passwordHash = await hashPassword(password);
    await this.transactions.run(async (transaction) => {
      const { manager, now } = transaction;
      const row = { ...account, passwordHash, emailVerifiedAt: now, createdAt: now, updatedAt: now, deletedAt: null, version: 1 };
      if (!(await this.users.insertIfFree(manager, row))) return;
      const { id, email, name, role } = account;
      transaction.emit('user.created', id, { email, name, role });
      transaction.invalidate('users', `user:${id}`);
    });
  }
}
