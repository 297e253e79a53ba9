import type { Actor } from './actor.js';

/** Tells whose session it is, as of now. Implemented by the domain that owns accounts. */
export abstract class SessionDirectory {
  /** The actor behind a session, or null where the session has ended or its user is gone. */
  abstract findActor(userId: string, sessionId: string): Promise<Actor | null>;
}
