import { type AccessClaims, type Actor, CachedSessionDirectory, type SessionUser } from '#libs/auth';
import type { TaggedCache } from '#libs/caching';
import type { UserServiceClient } from './user-service.client.js';

/**
 * Tells whose session it is by asking the User Service. While that is away a good token is believed for as long as it lasts, unless its
 * session is known to have ended: nobody can log in, change a role or end a session meanwhile.
 */
export class RemoteSessionDirectory extends CachedSessionDirectory {
  constructor(
    private readonly users: UserServiceClient,
    cache: TaggedCache,
  ) {
    super(cache);
  }

  override async findActor(claims: AccessClaims): Promise<Actor | null> {
    try {
      return await super.findActor(claims);
    } catch {
      const { sub, sid, email, roles } = claims;
      const [role] = roles;
      return role && !(await this.users.isKnownToHaveEnded(sid)) ? { id: sub, sessionId: sid, email, role } : null;
    }
  }

  findUser(userId: string, sessionId: string): Promise<SessionUser | null> {
    return this.users.findSessionUser(userId, sessionId);
  }
}
