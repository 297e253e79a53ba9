import {
  createAdmin,
  createSupport,
  expectOk,
  graphql,
  loginAdmin,
  registerMember,
  rest,
  type TestUser,
  uniqueEmail,
} from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';

const { url } = sharedTandem();
const { get, delete: remove } = rest(url);
const query = graphql(url);
const fieldsOf = (body: { error: { details: { field: string }[] } }) => body.error.details.map(({ field }) => field).sort();

describe('the list of users', () => {
  let admin: TestUser;
  let support: TestUser;
  let members: TestUser[];

  beforeAll(async () => {
    [admin, support] = await Promise.all([loginAdmin(), createSupport()]);
    members = await Promise.all(['c', 'a', 'b'].map((name) => registerMember(url, { email: uniqueEmail(name), name: `List ${name}` })));
  });

  const list = async (parameters = '', { token } = support) => expectOk(await get(`/v1/users?${parameters}`, { token }));

  it('is for staff alone', async () => {
    expect((await get('/v1/users')).status).toBe(401);
    expect((await get('/v1/users', { token: members[0]!.token })).status).toBe(403);
    const { errors } = await query('{ users { totalCount } }', {}, { token: members[0]!.token });
    expect(errors?.[0].extensions.code).toBe('FORBIDDEN');
    for (const { token } of [support, admin]) expect((await get('/v1/users', { token })).status).toBe(200);
  });

  it('filters by address, role and time', async () => {
    const [first] = members;
    const byEmail = await list(`email=${encodeURIComponent(first!.email.toUpperCase())}`);
    expect(byEmail.data.map(({ id }: TestUser) => id)).toEqual([first!.id]);
    expect(byEmail.pagination).toEqual({ total: 1, page: 1, limit: 20, hasMore: false, nextCursor: null });
    const other = await createAdmin();
    const staff = (await list('role=admin,support&limit=100')).data;
    expect(staff.map(({ id }: TestUser) => id)).toEqual(expect.arrayContaining([other.id, support.id]));
    expect(staff.some(({ role }: { role: string }) => role === 'member')).toBe(false);
    const { createdAt } = byEmail.data[0];
    expect((await list(`email=${first!.email}&createdAfter=${createdAt}`)).data).toEqual([]);
    expect((await list(`email=${first!.email}&createdBefore=${createdAt}`)).data).toEqual([]);
    expect((await list(`email=${first!.email}&createdAfter=2020-01-01`)).data).toHaveLength(1);
    const { data } = await query(
      'query ($filter: UserFilter) { users(filter: $filter) { totalCount nodes { id } } }',
      { filter: { email: first!.email, role: ['member'] } },
      { token: support.token },
    );
    expect(data.users).toEqual({ totalCount: 1, nodes: [{ id: first!.id }] });
  });

  it('sorts, and pages by the same cursors over REST and GraphQL', async () => {
    const ours = ({ name }: { name: string }) => name.startsWith('List ');
    const sorted = (await list('sort=-name,email&limit=100')).data.map(({ name }: TestUser) => name);
    expect(sorted).toEqual([...sorted].sort((one: string, two: string) => (one < two ? 1 : one > two ? -1 : 0)));
    const newest = (await list('limit=100')).data.filter(ours);
    expect(newest.length).toBeGreaterThanOrEqual(3);
    const first = await list('sort=email&limit=1&role=member');
    const cursor = first.pagination.nextCursor;
    const next = await list(`sort=email&limit=1&role=member&cursor=${cursor}`);
    const text = `query ($after: String) { users(first: 1, after: $after, sort: "email", filter: { role: [member] }) { nodes { id } pageInfo { endCursor } } }`;
    const { data } = await query(text, { after: cursor }, { token: support.token });
    expect(data.users).toEqual({ nodes: [{ id: next.data[0].id }], pageInfo: { endCursor: next.pagination.nextCursor } });
  });

  it('names every wrong parameter', async () => {
    const { status, body } = await get('/v1/users?role=king&sort=password&limit=101&fields=passwordHash&createdAfter=x&more=1', {
      token: admin.token,
    });
    expect(status).toBe(400);
    expect(fieldsOf(body)).toEqual(['createdAfter', 'fields', 'limit', 'more', 'role', 'sort']);
  });

  it('shows deleted users to an admin who asks for them', async () => {
    const user = await registerMember();
    expect((await remove('/v1/users/me', { token: user.token })).status).toBe(204);
    const emails = async (mode: string) => (await list(`email=${user.email}${mode}`, admin)).data.length;
    expect([await emails(''), await emails('&deleted=only'), await emails('&deleted=with')]).toEqual([0, 1, 1]);
    const living = (await list(`email=${members[0]!.email}&deleted=only`, admin)).data;
    expect(living).toEqual([]);
    expect((await get('/v1/users?deleted=only', { token: support.token })).status).toBe(403);
    expect((await get('/v1/users?deleted=only', { token: members[0]!.token })).status).toBe(403);
    expect((await get('/v1/users?deleted=only')).status).toBe(401);
    const text = 'query ($email: String) { users(filter: { email: $email, deleted: only }) { nodes { id } } }';
    expect((await query(text, { email: user.email }, { token: admin.token })).data.users.nodes).toEqual([{ id: user.id }]);
    expect((await query(text, { email: user.email }, { token: support.token })).errors?.[0].extensions.code).toBe('FORBIDDEN');
  });

  it('shows a change at once, although it is cached', async () => {
    const user = await registerMember();
    for (const name of ['One', 'Two', 'Three']) {
      expectOk(await rest(url).patch('/v1/users/me', { token: user.token, body: { name } }));
      expect((await list(`email=${user.email}&fields=name`)).data).toEqual([{ name }]);
    }
    await remove('/v1/users/me', { token: user.token });
    expect((await list(`email=${user.email}&fields=name`)).data).toEqual([]);
  });
});
