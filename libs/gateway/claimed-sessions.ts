import { type AccessClaims, type Actor, SessionDirectory } from '#libs/auth';

/**
 * Believes a good token: the gateway only has to know whose budget a request is charged to. Whether the session still lives, the service
 * that answers finds out as of now.
 */
export class ClaimedSessions extends SessionDirectory {
  override findActor({ sub, sid, email, roles: [role = 'member'] }: AccessClaims): Promise<Actor | null> {
    return Promise.resolve({ id: sub, sessionId: sid, email, role });
  }
}
