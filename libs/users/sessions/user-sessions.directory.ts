import { Injectable } from '@nestjs/common';
import { CachedSessionDirectory, type SessionUser } from '#libs/auth';
import { TaggedCache } from '#libs/caching';
import { Clock } from '#libs/clock';
import { SessionsRepository } from './sessions.repository.js';

/** Tells whose session it is from the users database. */
@Injectable()
export class UserSessionsDirectory extends CachedSessionDirectory {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly clock: Clock,
    cache: TaggedCache,
  ) {
    super(cache);
  }

  findUser(userId: string, sessionId: string): Promise<SessionUser | null> {
    return this.sessions.findUser(userId, sessionId, this.clock.now());
  }
}
