import { TaggedCache } from '#libs/caching';
import type { Actor } from './actor.js';
import { SessionDirectory } from './session-directory.js';
import type { AccessClaims } from './tokens.js';

/** What is asked of a session's user at every request. */
export type SessionUser = Pick<Actor, 'email' | 'role'>;

/** Tells whose session it is as of now, through the cache: every request asks. */
export abstract class CachedSessionDirectory extends SessionDirectory {
  constructor(private readonly cache: TaggedCache) {
    super();
  }

  async findActor({ sub, sid }: AccessClaims): Promise<Actor | null> {
    const user = await this.cache.getOrLoad(`actor:${sid}:${sub}`, [`user:${sub}`, `session:${sid}`], () => this.findUser(sub, sid));
    return user && { id: sub, sessionId: sid, ...user };
  }

  /** The living user of a session that has not ended, uncached. */
  abstract findUser(userId: string, sessionId: string): Promise<SessionUser | null>;
}
