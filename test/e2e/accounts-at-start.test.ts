import { expectOk, login, registerMember, rest } from '../support/client.js';
import { createTandemDatabases, type TandemDatabases } from '../support/database.js';
import { admin, startTandem, type TestTandem } from '../support/tandem.js';

const demoAccounts = [
  { email: 'ada@example.com', password: 'tandem-demo-ada', role: 'member' },
  { email: 'grace@example.com', password: 'tandem-demo-grace', role: 'member' },
  { email: 'support@example.com', password: 'tandem-demo-support', role: 'support' },
  { email: 'admin@example.com', password: 'tandem-demo-admin', role: 'admin' },
];

/** Two starts after one another or at once, on a machine that has other things to do. */
const slow = 120_000;

describe('accounts that are there at the start', () => {
  let databases: TandemDatabases;
  let tandems: TestTandem[] = [];
  const start = (env: Record<string, string> = {}) =>
    startTandem({ USERS_DATABASE_URL: databases.usersUrl, ORDERS_DATABASE_URL: databases.ordersUrl, ...env });

  beforeAll(async () => {
    databases = await createTandemDatabases();
  });

  afterEach(async () => {
    await Promise.all(tandems.map((tandem) => tandem.stop()));
    tandems = [];
  });

  afterAll(() => databases.drop());

  it(
    'are the first admin and the demo people, once, however many instances start at once',
    async () => {
      tandems = await Promise.all([start({ DEMO_DATA: 'true' }), start({ DEMO_DATA: 'true' })]);
      const { url } = tandems[0]!;
      const { accessToken: token } = await login(admin.email.toUpperCase(), admin.password, url);
      const { data } = expectOk(await rest(url).get('/v1/users?sort=email', { token }));
      const expected = [...demoAccounts, { email: admin.email, role: 'admin' }].map(({ email, role }) => `${email} ${role}`).sort();
      expect(data.map(({ email, role }: { email: string; role: string }) => `${email} ${role}`)).toEqual(expected);
      expect(data.every(({ emailVerifiedAt }: { emailVerifiedAt: string | null }) => emailVerifiedAt !== null)).toBe(true);
      for (const { email, password } of demoAccounts) await login(email, password, url);
    },
    slow,
  );

  it(
    'stay as they are at the next start',
    async () => {
      tandems = [await start()];
      const { url } = tandems[0]!;
      const { accessToken: token } = await login(admin.email, admin.password, url);
      expectOk(await rest(url).patch('/v1/users/me', { token, body: { name: 'The Boss' } }));
      tandems.push(await start({ DEMO_DATA: 'true', ADMIN_PASSWORD: 'another password' }));
      const again = await login(admin.email, admin.password, tandems[1]!.url);
      const me = expectOk(await rest(tandems[1]!.url).get('/v1/users/me', { token: again.accessToken }));
      expect(me).toMatchObject({ name: 'The Boss', version: 2 });
    },
    slow,
  );

  it(
    'do not make an admin of a member who has the address',
    async () => {
      tandems = [await start()];
      const member = await registerMember(tandems[0]!.url);
      tandems.push(await start({ ADMIN_EMAIL: member.email.toUpperCase(), ADMIN_PASSWORD: 'another password' }));
      const { accessToken: token } = await login(member.email, member.password, tandems[1]!.url);
      expect(expectOk(await rest(tandems[1]!.url).get('/v1/users/me', { token })).role).toBe('member');
    },
    slow,
  );
});
