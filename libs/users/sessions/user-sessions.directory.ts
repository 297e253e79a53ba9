import { Injectable } from '@nestjs/common';
import { type Actor, SessionDirectory } from '#libs/auth';
import { TaggedCache } from '#libs/caching';
import { Clock } from '#libs/clock';
import { SessionsRepository } from './sessions.repository.js';

/** Tells whose session it is from the users database, through the cache: every request asks. */
@Injectable()
export class UserSessionsDirectory extends SessionDirectory {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly cache: TaggedCache,
    private readonly clock: Clock,
  ) {
    super();
  }

  async findActor(userId: string, sessionId: string): Promise<Actor | null> {
    const user = await this.cache.getOrLoad(`actor:${sessionId}:${userId}`, [`user:${userId}`, `session:${sessionId}`], () =>
      this.sessions.findUser(userId, sessionId, this.clock.now()),
    );
    return user && { id: userId, sessionId, ...user };
  }
}
