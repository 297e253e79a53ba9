import { Inject, Injectable, Logger } from '@nestjs/common';
import { accessTokenTtl, type RequestContext, refreshTokenTtl, Tokens } from '#libs/auth';
import { AppError, errors } from '#libs/errors';
import { newId } from '#libs/ids';
import { type Transaction, Transactions, transactionsToken } from '#libs/transactions';
import { hashToken } from '../hash-token.js';
import { verifyPassword } from '../users/passwords.js';
import { UsersRepository } from '../users/users.repository.js';
import type { Login } from './auth.inputs.js';
import { RefreshTokenChain } from './refresh-token-chain.js';
import { type LockedSession, SessionsRepository } from './sessions.repository.js';
import type { TokenPair } from './token-pair.model.js';

/** How long a spent refresh token is taken for a client's own race and not for theft, in milliseconds. */
const graceMs = 10_000;

const expiryAfter = (now: Date): Date => new Date(now.getTime() + refreshTokenTtl * 1000);

/**
 * Log-in, refresh and log-out. None of them honours an idempotency key, since a kept answer would be a kept credential: a repeated
 * log-in opens another session, and a repeated refresh answers the same token within its grace.
 */
@Injectable()
export class AuthService {
  private readonly logger = new Logger(AuthService.name);

  constructor(
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly chain: RefreshTokenChain,
    private readonly tokens: Tokens,
    @Inject(transactionsToken('users')) private readonly transactions: Transactions,
  ) {}

  /** Opens a session. Throws INVALID_CREDENTIALS, after the same work whether or not the address is registered. */
  async login(ctx: RequestContext, { email, password }: Login): Promise<TokenPair> {
    const account = await this.users.findCredentials(email);
    const matches = await verifyPassword(account?.passwordHash ?? null, password);
    if (!account || !matches) throw new AppError('INVALID_CREDENTIALS');
    return this.transactions.run(async ({ manager, now }) => {
      // The password may have been reset, or the account deleted, since it was compared: that ended all sessions, and this one comes later.
      if (!(await this.users.holdCredentials(manager, account))) throw new AppError('INVALID_CREDENTIALS');
      const jti = this.chain.first();
      const session = {
        id: newId('ses'),
        userId: account.id,
        tokenHash: hashToken(jti),
        userAgent: ctx.userAgent,
        createdAt: now,
        lastUsedAt: now,
        expiresAt: expiryAfter(now),
      };
      await this.sessions.insert(manager, session);
      return this.issue({ id: session.id, user: account }, jti, now);
    });
  }

  /**
   * Spends a refresh token for the next pair. Throws UNAUTHENTICATED where the token is not good; where it was spent before the grace
   * it was stolen, and the whole session ends.
   */
  async refresh(refreshToken: string): Promise<TokenPair> {
    const claims = this.tokens.verifyRefresh(refreshToken);
    const pair = claims && (await this.transactions.run((transaction) => this.spend(transaction, claims.jti)));
    if (!pair) throw errors.unauthenticated('The refresh token is invalid, spent or expired: log in again');
    return pair;
  }

  /** Ends the session of a refresh token. A token that is not good is no error (RFC 7009 section 2.2). */
  async logout(refreshToken: string): Promise<void> {
    const claims = this.tokens.verifyRefresh(refreshToken);
    if (!claims) return;
    await this.transactions.run(async (transaction) => {
      const ended = await this.sessions.deleteByToken(transaction.manager, hashToken(claims.jti));
      if (ended) transaction.invalidate(`session:${ended}`);
    });
  }

  /** Answers null rather than throws: ending a session has to be committed. */
  private async spend(transaction: Transaction, jti: string): Promise<TokenPair | null> {
    const { manager, now } = transaction;
    const current = await this.sessions.lockByCurrentToken(manager, hashToken(jti), now);
    if (!current) return this.forgive(transaction, jti);
    const next = this.chain.successorOf(jti);
    await this.sessions.rotate(manager, current, hashToken(next), now, expiryAfter(now));
    return this.issue(current, next, now);
  }

  /** Answers a spent token: within the grace with the token that is good now, later with the end of the session. */
  private async forgive(transaction: Transaction, jti: string): Promise<TokenPair | null> {
    const { manager, now } = transaction;
    const session = await this.sessions.lockBySpentToken(manager, hashToken(jti), now);
    if (!session) return null;
    const isRace = now.getTime() - new Date(session.spentAt).getTime() <= graceMs;
    const current = isRace ? this.chain.findSuccessor(jti, session.tokenHash) : null;
    if (current) return this.issue(session, current, new Date(session.lastUsedAt));
    await this.sessions.delete(manager, session.id);
    transaction.invalidate(`session:${session.id}`);
    this.logger.warn(`A spent refresh token was used: session ${session.id} of ${session.user.id} has been ended`);
    return null;
  }

  private issue({ id, user }: Pick<LockedSession, 'id' | 'user'>, jti: string, issuedAt: Date): TokenPair {
    return {
      accessToken: this.tokens.signAccess(user, id),
      refreshToken: this.tokens.signRefresh(user.id, jti, issuedAt),
      tokenType: 'Bearer',
      expiresIn: accessTokenTtl,
    };
  }
}
