import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '#libs/auth';
import { newId } from '#libs/ids';
import { Transactions, transactionsToken } from '#libs/transactions';
import { UsersRepository } from '../users/users.repository.js';
import { redeem } from './mailed-token.js';
import { OneTimeTokensRepository } from './one-time-tokens.repository.js';

/** Proving that an address is one's own, by a token that is mailed to it. */
@Injectable()
export class EmailVerificationsService {
  constructor(
    private readonly users: UsersRepository,
    private readonly tokens: OneTimeTokensRepository,
    @Inject(transactionsToken('users')) private readonly transactions: Transactions,
  ) {}

  /** Asks for a token to be mailed. Nothing is looked up here, so that no answer tells whether the address is registered. */
  request(ctx: RequestContext, email: string): Promise<void> {
    return this.transactions.runOnce(ctx, { operation: 'requestEmailVerification', input: { email } }, async (transaction) => {
      transaction.emit('email-verification.requested', newId('tok'), { email });
    });
  }

  /** Marks the address as verified. Throws NOT_FOUND where the token cannot be used. */
  async verify(token: string): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const user = await redeem(transaction, this.tokens, this.users, 'email_verification', token);
      await this.users.update(transaction.manager, user, { emailVerifiedAt: transaction.now }, transaction.now);
      transaction.emit('user.email-verified', user.id, { email: user.email });
      transaction.invalidate('users', `user:${user.id}`);
    });
  }
}
