import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TaggedCache } from '#libs/caching';
import { Entities } from '#libs/graphql';
import { AccountStatus } from './account-status.js';

/** Tells which users may be referred to where the User Service is another process: a deleted one is null, as in one process. */
@Injectable()
export class AccountReferences implements OnModuleInit {
  constructor(
    private readonly accounts: AccountStatus,
    private readonly cache: TaggedCache,
    private readonly entities: Entities,
  ) {}

  onModuleInit(): void {
    this.entities.registerReferences('usr', (ids) => this.findActive(ids));
  }

  /** The users among these ids that are not deleted. What is cached ends with the user's own tag, which the User Service invalidates. */
  async findActive(ids: readonly string[]): Promise<Set<string>> {
    const keyOf = (id: string): string => `account:${id}`;
    const idOf = (key: string): string => key.slice('account:'.length);
    const states = await this.cache.getOrLoadMany(
      ids.map(keyOf),
      (key) => [`user:${idOf(key)}`],
      async (missing) => {
        const active = await this.accounts.findActive(missing.map(idOf));
        return new Map(missing.map((key) => [key, active.has(idOf(key))]));
      },
    );
    return new Set(ids.filter((id) => states.get(keyOf(id))));
  }
}
