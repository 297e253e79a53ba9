import { expectOk, login, rest, type TestUser } from '../support/client.js';
import { admin } from '../support/tandem.js';
import { password } from './rest-plans.js';

const roles = [null, 'member', 'member', 'member', 'support', 'admin', 'admin'] as const;
/** Requests deprive actors of their roles, their sessions and their accounts: each serves so many, then another takes its place. */
const lifetime = 250;

interface Actor {
  token: string | null;
  uses: number;
  renewing: boolean;
}

/** The people who make the requests. */
export class Actors {
  private readonly actors: Actor[] = roles.map(() => ({ token: null, uses: 0, renewing: false }));
  private made = 0;
  private root: TestUser | null = null;
  private readonly pending = new Set<Promise<void>>();

  constructor(
    private readonly url: string,
    private readonly onSignUp: (email: string) => void,
  ) {}

  get signUps(): number {
    return this.made;
  }

  get count(): number {
    return this.actors.length;
  }

  /** Signs everybody up; the ids answered are the first admin's, which no request may touch. */
  async start(): Promise<string[]> {
    const rootId = await this.signRootIn();
    for (let index = 0; index < this.actors.length; index += 1) await this.renew(index);
    return [rootId];
  }

  roleOf(index: number): string {
    return roles[index] ?? 'nobody';
  }

  /** The token to send, none for the stranger. */
  tokenOf(index: number): string | null {
    const actor = this.actors[index] as Actor;
    actor.uses += 1;
    if (actor.uses > lifetime) this.replace(index);
    return actor.token;
  }

  /** To be called when an actor's token was refused. */
  replace(index: number): void {
    const actor = this.actors[index] as Actor;
    if (actor.renewing || actor.token === null) return;
    const renewal = this.renew(index).finally(() => this.pending.delete(renewal));
    this.pending.add(renewal);
  }

  /** Waits for those who are being signed up. */
  async settled(): Promise<void> {
    await Promise.all(this.pending);
  }

  private async signRootIn(): Promise<string> {
    const { accessToken, refreshToken } = await login(admin.email, admin.password, this.url);
    const { id, name } = expectOk(await rest(this.url).get('/v1/users/me', { token: accessToken }));
    this.root = { id, name, ...admin, token: accessToken, refreshToken };
    return id;
  }

  private async renew(index: number): Promise<void> {
    const role = roles[index];
    const actor = this.actors[index] as Actor;
    if (!role) return;
    actor.renewing = true;
    this.made += 1;
    const email = `actor${String(this.made)}@fuzz.example`;
    const account = { email, name: 'Ada Lovelace', password, role };
    let created = await rest(this.url).post('/v1/users', { body: account, token: this.root?.token ?? '' });
    if (created.status === 401) {
      await this.signRootIn();
      created = await rest(this.url).post('/v1/users', { body: account, token: this.root?.token ?? '' });
    }
    expectOk(created);
    this.onSignUp(email);
    Object.assign(actor, { token: (await login(email, password, this.url)).accessToken, uses: 0, renewing: false });
  }
}
