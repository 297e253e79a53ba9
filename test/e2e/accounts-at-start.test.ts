import { expectOk, login, registerMember, rest } from '../support/client.js';
import { createTandemDatabases, type TandemDatabases } from '../support/database.js';
import { type Launched, launchProcess } from '../support/launch.js';
import { admin, inherited, startTandem, type TestTandem } from '../support/tandem.js';
import { topology } from '../support/test-run.js';

const demoAccounts = [
  { email: 'ada@example.com', password: 'tandem-demo-ada', role: 'member' },
  { email: 'grace@example.com', password: 'tandem-demo-grace', role: 'member' },
  { email: 'support@example.com', password: 'tandem-demo-support', role: 'support' },
  { email: 'admin@example.com', password: 'tandem-demo-admin', role: 'admin' },
];

/** A start or two at once, on a machine that has other things to do. */
const slow = 120_000;

describe('accounts that are there at the start', () => {
  let databases: TandemDatabases;
  let tandem: TestTandem;
  const running: Pick<Launched, 'stop'>[] = [];

  async function start(): Promise<TestTandem> {
    const env = { USERS_DATABASE_URL: databases.usersUrl, ORDERS_DATABASE_URL: databases.ordersUrl, DEMO_DATA: 'true' };
    const started = await startTandem(env);
    running.push(started);
    return started;
  }

  /** Starts the process that the accounts are made by once more, where the first Tandem runs; split, that is the User Service. */
  async function startAgain(env: Record<string, string>): Promise<Launched> {
    const name = topology === 'split' ? 'users-service' : 'tandem';
    const started = await launchProcess(name, { ...inherited, NODE_ENV: 'test', PORT: '0', ...tandem.env, ...env });
    running.push(started);
    return started;
  }

  beforeAll(async () => {
    databases = await createTandemDatabases();
    [tandem] = await Promise.all([start(), start()]);
  }, slow);

  afterAll(async () => {
    await Promise.all(running.map((each) => each.stop('SIGTERM')));
    await databases.drop();
  });

  it('are the first admin and the demo people, once, however many instances start at once', async () => {
    const { url } = tandem;
    const { accessToken: token } = await login(admin.email.toUpperCase(), admin.password, url);
    const { data } = expectOk(await rest(url).get('/v1/users?sort=email', { token }));
    const expected = [...demoAccounts, { email: admin.email, role: 'admin' }].map(({ email, role }) => `${email} ${role}`).sort();
    expect(data.map(({ email, role }: { email: string; role: string }) => `${email} ${role}`)).toEqual(expected);
    expect(data.every(({ emailVerifiedAt }: { emailVerifiedAt: string | null }) => emailVerifiedAt !== null)).toBe(true);
    for (const { email, password } of demoAccounts) await login(email, password, url);
  });

  it(
    'stay as they are at the next start',
    async () => {
      const { accessToken: token } = await login(admin.email, admin.password, tandem.url);
      expectOk(await rest(tandem.url).patch('/v1/users/me', { token, body: { name: 'The Boss' } }));
      const { url } = await startAgain({ ADMIN_PASSWORD: 'another password' });
      const again = await login(admin.email, admin.password, url);
      const me = expectOk(await rest(url).get('/v1/users/me', { token: again.accessToken }));
      expect(me).toMatchObject({ name: 'The Boss', version: 2 });
    },
    slow,
  );

  it(
    'do not make an admin of a member who has the address',
    async () => {
      const member = await registerMember(tandem.url);
      const { url } = await startAgain({ ADMIN_EMAIL: member.email.toUpperCase(), ADMIN_PASSWORD: 'another password' });
      const { accessToken: token } = await login(member.email, member.password, url);
      expect(expectOk(await rest(url).get('/v1/users/me', { token })).role).toBe('member');
    },
    slow,
  );
});
