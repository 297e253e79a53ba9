import {
  createSupport,
  expectOk,
  graphql,
  login,
  loginAdmin,
  registerMember,
  rest,
  type TestUser,
  uniqueEmail,
} from '../support/client.js';
import { describeWithRedis, startRedis } from '../support/servers.js';
import { sharedTandem, startTandem } from '../support/tandem.js';

const { url } = sharedTandem();
const { get, post, delete: remove } = rest(url);
const query = graphql(url);
const unknownId = 'ses_01h455vb4pex5vsknk084sn02q';
const fields = 'id userAgent createdAt lastUsedAt expiresAt current';
const deleteMutation = 'mutation ($input: DeleteSessionInput!) { deleteSession(input: $input) }';
const statusOf = async (token: string, at = url) => (await rest(at).get('/v1/users/me', { token })).status;
const sessionsOf = async ({ id, token }: TestUser, parameters = '') =>
  expectOk(await get(`/v1/users/${id}/sessions${parameters}`, { token }));

describe('sessions', () => {
  let support: TestUser;
  let admin: TestUser;

  beforeAll(async () => {
    [support, admin] = await Promise.all([createSupport(), loginAdmin()]);
  });

  it('list the devices of a user, the latest first, in the same shape over REST and GraphQL', async () => {
    const user = await registerMember();
    const headers = { 'user-agent': 'Tandem for Android' };
    expectOk(await post('/v1/auth/login', { headers, body: { email: user.email, password: user.password } }));
    const list = await sessionsOf(user);
    expect(list).toEqual({
      data: [
        {
          id: expect.stringMatching(/^ses_/),
          userAgent: 'Tandem for Android',
          createdAt: expect.stringMatching(/Z$/),
          lastUsedAt: list.data[0].createdAt,
          expiresAt: expect.any(String),
          current: false,
        },
        expect.objectContaining({ current: true }),
      ],
      pagination: { total: 2, page: 1, limit: 20, hasMore: false, nextCursor: null },
    });
    expect(Date.parse(list.data[0].expiresAt) - Date.parse(list.data[0].createdAt)).toBe(30 * 24 * 60 * 60 * 1000);
    const { data } = await query(`{ me { sessions { totalCount nodes { ${fields} } } } }`, {}, { token: user.token });
    expect(data.me.sessions).toEqual({ totalCount: 2, nodes: list.data });
    expect(expectOk(await get('/v2/users/me/sessions', { token: user.token }))).toEqual(list);
  });

  it('page by the same cursors over REST and GraphQL, for any sort and field', async () => {
    const user = await registerMember();
    for (let count = 0; count < 2; count += 1) await login(user.email, user.password);
    const all = (await sessionsOf(user, '?sort=lastUsedAt')).data;
    const first = await sessionsOf(user, '?sort=lastUsedAt&limit=1&fields=id');
    expect(first.data).toEqual([{ id: all[0].id }]);
    const cursor = first.pagination.nextCursor;
    const second = await sessionsOf(user, `?sort=lastUsedAt&limit=1&fields=id,current&cursor=${cursor}`);
    expect(second.data).toEqual([{ id: all[1].id, current: false }]);
    const connection = 'sessions(first: 1, sort: "lastUsedAt", after: $after) { nodes { id } pageInfo { endCursor hasNextPage } }';
    const text = `query ($after: String) { me { ${connection} } }`;
    const { data } = await query(text, { after: cursor }, { token: user.token });
    expect(data.me.sessions).toEqual({
      nodes: [{ id: all[1].id }],
      pageInfo: { endCursor: second.pagination.nextCursor, hasNextPage: true },
    });
    expect((await sessionsOf(user, '?sort=lastUsedAt&limit=1&page=3')).data[0].id).toBe(all[2].id);
  });

  it('refuse parameters and sorts that they do not have', async () => {
    const { token } = await registerMember();
    for (const parameter of ['sort=userAgent', 'fields=tokenHash', 'status=x', 'limit=0', 'cursor=x']) {
      const { status, body } = await get(`/v1/users/me/sessions?${parameter}`, { token });
      expect([status, body.error.details[0].field]).toEqual([400, parameter.split('=')[0]]);
    }
  });

  it('tell when they were last used', async () => {
    const user = await registerMember();
    const before = (await sessionsOf(user)).data[0];
    expectOk(await post('/v1/auth/refresh', { body: { refreshToken: user.refreshToken } }));
    const after = (await sessionsOf(user)).data[0];
    expect(after).toMatchObject({ id: before.id, createdAt: before.createdAt, current: true });
    expect(after.lastUsedAt > before.lastUsedAt).toBe(true);
    expect(after.expiresAt > before.expiresAt).toBe(true);
  });

  it('end by DELETE, with their tokens, and leave the others alone', async () => {
    const user = await registerMember();
    const other = await login(user.email, user.password);
    const { id } = (await sessionsOf(user)).data.find(({ current }: { current: boolean }) => !current);
    expect(await statusOf(other.accessToken)).toBe(200);
    const { status, body } = await remove(`/v1/users/me/sessions/${id}`, { token: user.token });
    expect([status, body]).toEqual([204, null]);
    expect(await statusOf(other.accessToken)).toBe(401);
    expect((await post('/v1/auth/refresh', { body: { refreshToken: other.refreshToken } })).status).toBe(401);
    expect(await statusOf(user.token)).toBe(200);
    expect((await remove(`/v1/users/me/sessions/${id}`, { token: user.token })).status).toBe(404);
  });

  it('end over GraphQL, with and without their user', async () => {
    const user = await registerMember();
    const other = await login(user.email, user.password);
    const [latest, own] = (await sessionsOf(user)).data;
    const wrongUser = await query(deleteMutation, { input: { id: latest.id, userId: admin.id } }, { token: user.token });
    expect(wrongUser.errors?.[0].extensions).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    const { data } = await query(deleteMutation, { input: { id: latest.id } }, { token: user.token });
    expect(data.deleteSession).toBe(latest.id);
    expect(await statusOf(other.accessToken)).toBe(401);
    await query(deleteMutation, { input: { id: own.id, userId: user.id } }, { token: user.token });
    expect(await statusOf(user.token)).toBe(401);
  });

  it("answer others' with 404, staff according to its role, and nobody with 401", async () => {
    const [user, stranger] = await Promise.all([registerMember(), registerMember()]);
    const path = `/v1/users/${user.id}/sessions`;
    const [{ id }] = (await sessionsOf(user)).data;
    const statuses = async (token?: string) => {
      const options = token === undefined ? {} : { token };
      return [(await get(path, options)).status, (await remove(`${path}/${id}`, options)).status];
    };
    expect(await statuses()).toEqual([401, 401]);
    expect(await statuses(stranger.token)).toEqual([404, 404]);
    expect(await statuses(support.token)).toEqual([200, 403]);
    const codes = async (token: string) => (await query(deleteMutation, { input: { id } }, { token })).errors?.[0].extensions.code;
    expect(await codes(stranger.token)).toBe('NOT_FOUND');
    expect(await codes(support.token)).toBe('FORBIDDEN');
    expect(await statusOf(user.token)).toBe(200);
    expect((await remove(`/v1/users/${stranger.id}/sessions/${id}`, { token: admin.token })).status).toBe(404);
    expect(await statuses(admin.token)).toEqual([200, 204]);
    expect(await statusOf(user.token)).toBe(401);
  });

  it('are 404 for users and sessions that do not exist', async () => {
    const { token } = await registerMember();
    const unknownUser = 'usr_01h455vb4pex5vsknk084sn02q';
    expect((await get(`/v1/users/${unknownUser}/sessions`, { token: admin.token })).status).toBe(404);
    expect((await get(`/v1/users/x/sessions`, { token })).status).toBe(404);
    for (const id of [unknownId, 'x']) expect((await remove(`/v1/users/me/sessions/${id}`, { token })).status).toBe(404);
    const { errors } = await query(deleteMutation, { input: { id: unknownId } }, { token });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });

  it('are nodes to their user and to staff, and null to others', async () => {
    const [user, stranger] = await Promise.all([registerMember(), registerMember()]);
    const [session] = (await sessionsOf(user)).data;
    const node = async (token: string) =>
      (await query(`query ($id: ID!) { node(id: $id) { ... on Session { ${fields} } } }`, { id: session.id }, { token })).data.node;
    expect(await node(user.token)).toEqual(session);
    expect(await node(support.token)).toEqual({ ...session, current: false });
    expect(await node(stranger.token)).toBeNull();
  });

  it('of many users come along with them, to staff', async () => {
    const user = await registerMember(url, { email: uniqueEmail('batch') });
    const text =
      'query ($email: String) { users(filter: { email: $email }) { nodes { name sessions(first: 1) { totalCount nodes { current } } } } }';
    const { data } = await query(text, { email: user.email }, { token: support.token });
    expect(data.users.nodes).toEqual([{ name: user.name, sessions: { totalCount: 1, nodes: [{ current: false }] } }]);
  });

  it('cannot be read on the way out of a sign-up', async () => {
    const input = { email: uniqueEmail(), name: 'Ada', password: 'a good password' };
    const { errors } = await query('mutation ($input: CreateUserInput!) { createUser(input: $input) { id sessions { totalCount } } }', {
      input,
    });
    expect(errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});

describeWithRedis('sessions on two instances', () => {
  it('end on both at once', async () => {
    const redis = await startRedis();
    const one = await startTandem({ REDIS_URL: redis.url });
    const two = await one.startFront();
    try {
      for (let round = 0; round < 5; round += 1) {
        const { token, refreshToken } = await registerMember(one.url);
        expect([await statusOf(token, one.url), await statusOf(token, two.url)]).toEqual([200, 200]);
        expect((await rest(one.url).post('/v1/auth/logout', { body: { refreshToken } })).status).toBe(204);
        expect([await statusOf(token, two.url), await statusOf(token, one.url)]).toEqual([401, 401]);
      }
    } finally {
      await two.stop('SIGTERM');
      await one.stop();
      await redis.stop();
    }
  });
});
