import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '#libs/auth';
import { Accounts } from '#libs/contracts';
import { errors } from '#libs/errors';
import { decodeId } from '#libs/ids';
import { guarded } from '#libs/resilience';
import { AccountCopiesRepository } from './account-copies.repository.js';

/** How long the User Service may take to answer, in milliseconds. */
const timeoutMs = 500;

/** Knows which accounts there are and who may order: from the User Service, and from the copy kept here while that cannot be asked. */
@Injectable()
export class AccountStatus {
  private readonly logger = new Logger('Accounts');
  private readonly isActive: (userId: string) => Promise<boolean>;
  private readonly askActive: (userIds: readonly string[]) => Promise<Set<string>>;
  private readonly askExisting: (userIds: readonly string[]) => Promise<Set<string>>;

  constructor(
    accounts: Accounts,
    private readonly copies: AccountCopiesRepository,
  ) {
    this.isActive = guarded(
      async (userId: string) => (await accounts.findActive([userId])).has(userId),
      { name: 'accounts', timeoutMs },
      async (cause, userId) => {
        this.logger.warn({ message: 'The User Service did not answer; the copy of its accounts does', err: cause });
        const active = await copies.findActive(userId);
        if (active === null) throw errors.unavailable('It cannot be checked now whether the account is active: retry later');
        return active;
      },
    );
    this.askActive = guarded(
      (userIds: readonly string[]) => accounts.findActive(userIds),
      { name: 'accounts.active', timeoutMs },
      (_cause, userIds) => copies.findNotInactive(userIds),
    );
    this.askExisting = guarded(
      (userIds: readonly string[]) => accounts.findExisting(userIds),
      { name: 'accounts.existing', timeoutMs },
      (cause, userIds) => {
        this.logger.warn({ message: 'The User Service did not answer; accounts unknown here are taken to exist', err: cause });
        return Promise.resolve(new Set(userIds));
      },
    );
  }

  /** Throws FORBIDDEN where the account is not active, UNAVAILABLE where that cannot be told. */
  async assertActive(userId: string): Promise<void> {
    if (!(await this.isActive(userId))) throw errors.forbidden('This account is not active');
  }

  /** Which of these users are not deleted, as far as can be told now. */
  findActive(userIds: readonly string[]): Promise<Set<string>> {
    return this.askActive(userIds);
  }

  /** Which of these users exist, deleted ones included; those that cannot be asked about count. The actor is known to exist. */
  async findExisting(actor: Actor | null, userIds: readonly string[]): Promise<string[]> {
    const others = userIds.filter((id) => id !== actor?.id && decodeId('usr', id));
    const known = others.length > 0 ? await this.copies.findKnown(others) : new Set<string>();
    const unknown = others.filter((id) => !known.has(id));
    const existing = unknown.length > 0 ? await this.askExisting(unknown) : known;
    return userIds.filter((id) => id === actor?.id || known.has(id) || existing.has(id));
  }

  /** Throws NOT_FOUND, naming `what` was asked for, where there has never been such a user. */
  async assertExists(actor: Actor | null, userId: string, what: string): Promise<void> {
    if ((await this.findExisting(actor, [userId])).length === 0) throw errors.notFound(what);
  }
}
