import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '#libs/auth';
import { Clock } from '#libs/clock';
import { newId } from '#libs/ids';
import { Transactions, transactionsToken } from '#libs/transactions';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { hashPassword } from '../users/passwords.js';
import { UsersRepository } from '../users/users.repository.js';
import { badToken, redeem } from './mailed-token.js';
import { OneTimeTokensRepository } from './one-time-tokens.repository.js';

/** Setting a forgotten password, by a token that is mailed. */
@Injectable()
export class PasswordResetsService {
  constructor(
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly tokens: OneTimeTokensRepository,
    private readonly clock: Clock,
    @Inject(transactionsToken('users')) private readonly transactions: Transactions,
  ) {}

  /** Asks for a token to be mailed. Nothing is looked up here, so that no answer tells whether the address is registered. */
  request(ctx: RequestContext, email: string): Promise<void> {
    return this.transactions.runOnce(ctx, { operation: 'requestPasswordReset', input: { email } }, async (transaction) => {
      transaction.emit('password-reset.requested', newId('tok'), { email });
    });
  }

  /** Sets a new password and ends all sessions. Throws NOT_FOUND where the token cannot be used. */
  async reset(token: string, password: string): Promise<void> {
    // Hashing is expensive by design: only who has a token may cause it.
    if (!(await this.tokens.isGood('password_reset', token, this.clock.now()))) throw badToken();
    const passwordHash = await hashPassword(password);
    await this.transactions.run(async (transaction) => {
      const user = await redeem(transaction, this.tokens, this.users, 'password_reset', token);
      await this.users.update(transaction.manager, user, { passwordHash }, transaction.now);
      await this.sessions.deleteOf(transaction.manager, user.id);
      transaction.emit('user.password-changed', user.id, {});
      transaction.invalidate('users', `user:${user.id}`);
    });
  }
}
