import type { Jwks, SessionUser } from '#libs/auth';
import type { RedisConnection } from '#libs/redis';
import type { Upstream } from '#libs/upstream';

/** As many ids as an address holds without coming near the limit of 16 KiB that Node has for it and the headers. */
const idsAtOnce = 200;

/** Where the public keys are kept for processes that start while the User Service is away. */
const jwksKey = 'tandem:jwks:1';
/** Where it is kept that a session was found to have ended: the cache would forget it whenever a process starts. */
const endedKey = (sessionId: string): string => `tandem:ended:1:${sessionId}`;
/** For how long, in milliseconds: as long as an access token lasts. */
const endedMs = 900_000;

/** What the other processes ask the User Service. Every method that asks rejects where it does not answer in time. */
export class UserServiceClient {
  constructor(
    private readonly upstream: Upstream,
    private readonly serviceToken: string,
    private readonly redis: RedisConnection | null,
  ) {}

  /** The living user of a session that has not ended. */
  async findSessionUser(userId: string, sessionId: string): Promise<SessionUser | null> {
    const path = `/internal/sessions/${encodeURIComponent(sessionId)}?${new URLSearchParams({ userId }).toString()}`;
    const { user } = await this.get<{ user: SessionUser | null }>(path);
    if (!user) await this.redis?.run((client) => client.set(endedKey(sessionId), '1', { PX: endedMs })).catch(() => undefined);
    return user;
  }

  /** Whether any process has found the session to have ended, for as long as tokens of it may be about. Never rejects. */
  async isKnownToHaveEnded(sessionId: string): Promise<boolean> {
    const mark = await this.redis?.run((client) => client.get(endedKey(sessionId))).catch(() => null);
    return typeof mark === 'string';
  }

  /** Those of these accounts that exist, deleted ones included, or that are active. */
  async findAccounts(which: 'existing' | 'active', userIds: readonly string[]): Promise<Set<string>> {
    const parts: (readonly string[])[] = [];
    for (let start = 0; start < userIds.length; start += idsAtOnce) parts.push(userIds.slice(start, start + idsAtOnce));
    const pathOf = (ids: readonly string[]): string => `/internal/accounts/${which}?${new URLSearchParams({ ids: ids.join() }).toString()}`;
    const answers = await Promise.all(parts.map((ids) => this.get<{ ids: string[] }>(pathOf(ids))));
    return new Set(answers.flatMap(({ ids }) => ids));
  }

  /** The keys that tokens are verified with; those that any process last read where the User Service is away. */
  async jwks(): Promise<Jwks> {
    try {
      const jwks = await this.get<Jwks>('/.well-known/jwks.json');
      await this.redis?.run((client) => client.set(jwksKey, JSON.stringify(jwks))).catch(() => undefined);
      return jwks;
    } catch (error) {
      const kept = await this.redis?.run((client) => client.get(jwksKey)).catch(() => null);
      if (!kept) throw error;
      return JSON.parse(kept) as Jwks;
    }
  }

  /** Closes the connections. */
  close(): Promise<void> {
    return this.upstream.close();
  }

  private async get<T>(path: string): Promise<T> {
    const headers = { accept: 'application/json', 'x-service-token': this.serviceToken };
    const { statusCode, body } = await this.upstream.requestJson<T>({ method: 'GET', path, headers });
    if (statusCode === 200) return body;
    throw new Error(`The User Service answered ${path.split('?', 1).join()} with ${statusCode}`);
  }
}
