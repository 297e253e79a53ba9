import { AppError } from '#libs/errors';
import type { Transaction } from '#libs/transactions';
import type { LockedUser, UsersRepository } from '../users/users.repository.js';
import type { OneTimeTokensRepository, TokenPurpose } from './one-time-tokens.repository.js';

/** What every token that cannot be used is answered with, whatever the reason. */
export const badToken = (): AppError => new AppError('NOT_FOUND', 'This token is unknown, used or expired: ask for a new one');

/** Uses a mailed token up and locks its user, who must still have the address that it was sent to. Throws NOT_FOUND. */
export async function redeem(
  { manager, now }: Transaction,
  tokens: OneTimeTokensRepository,
  users: UsersRepository,
  purpose: TokenPurpose,
  token: string,
): Promise<LockedUser> {
  const holder = await tokens.consume(manager, purpose, token, now);
  const user = holder && (await users.lock(manager, holder.userId, false));
  if (!user || user.email.toLowerCase() !== holder.email.toLowerCase()) throw badToken();
  return user;
}
