import { randomUUID } from 'node:crypto';
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
import { sharedTandem } from '../support/tandem.js';

const { url } = sharedTandem();
const { get, post, put, patch, delete: remove } = rest(url);
const query = graphql(url);
const unknownId = 'usr_01h455vb4pex5vsknk084sn02q';
const fields = 'id email name role emailVerifiedAt createdAt updatedAt version';
const mutation = (name: string, input: string, answer = `{ ${fields} }`) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) ${answer} }`;
const createMutation = mutation('createUser', 'CreateUserInput');
const updateMutation = mutation('updateUser', 'UpdateUserInput');
const replaceMutation = mutation('replaceUser', 'ReplaceUserInput');
const deleteMutation = mutation('deleteUser', 'DeleteUserInput', '');
const newUser = (input = {}) => ({ email: uniqueEmail(), name: 'Grace Hopper', password: 'a good password', ...input });
const fieldsOf = (body: { error: { details: { field: string }[] } }) => body.error.details.map(({ field }) => field).sort();
const codeOf = ({ errors }: { errors: { extensions: { code: string } }[] | undefined }) => errors?.[0]?.extensions.code;
const range = (length: number) => Array.from({ length }, (_, index) => index);

let admin: TestUser;
let support: TestUser;

beforeAll(async () => {
  [admin, support] = await Promise.all([loginAdmin(), createSupport()]);
});

describe('signing up', () => {
  it('answers 201, Location and the user, without its password', async () => {
    const input = newUser();
    const { status, headers, body } = await post('/v1/users', { body: input });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/users/${body.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toEqual({
      id: expect.stringMatching(/^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$/),
      email: input.email,
      name: input.name,
      role: 'member',
      emailVerifiedAt: null,
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      updatedAt: body.createdAt,
      version: 1,
    });
    const { data } = await query(createMutation, { input: newUser() });
    expect(Object.keys(data.createUser)).toEqual(Object.keys(body));
  });

  it('names every wrong field, over REST and GraphQL', async () => {
    const wrong = { email: 'no address', name: '   ', password: 'short', role: 'king', more: 1 };
    const { status, body } = await post('/v1/users', { body: wrong });
    expect([status, body.error.code]).toEqual([400, 'VALIDATION_ERROR']);
    expect(fieldsOf(body)).toEqual(['email', 'more', 'name', 'password', 'role']);
    const { errors } = await query(createMutation, { input: { email: 'no address', name: '', password: 'short' } });
    expect(errors?.[0].extensions).toMatchObject({ code: 'VALIDATION_ERROR', status: 400 });
    expect(fieldsOf({ error: errors?.[0].extensions })).toEqual(['email', 'name', 'password']);
    expect(fieldsOf((await post('/v1/users', { body: newUser({ name: 5, email: null }) })).body)).toEqual(['email', 'name']);
    expect((await post('/v1/users', { body: newUser({ name: 'x'.repeat(201) }) })).status).toBe(400);
    expect((await post('/v1/users', { body: newUser({ name: 'x'.repeat(200) }) })).status).toBe(201);
    const domain = `${randomUUID().padEnd(63, 'x')}.${'x'.repeat(63)}.${'x'.repeat(63)}.xx`;
    expect((await post('/v1/users', { body: newUser({ email: `${'x'.repeat(61)}@${domain}` }) })).status).toBe(400);
    expect((await post('/v1/users', { body: newUser({ email: `${'x'.repeat(60)}@${domain}` }) })).status).toBe(201);
  });

  it('refuses an address that is taken, whatever its case', async () => {
    const { email } = await registerMember();
    const { status, body } = await post('/v1/users', { body: newUser({ email: email.toUpperCase() }) });
    expect([status, body.error.code, fieldsOf(body)]).toEqual([409, 'ALREADY_EXISTS', ['email']]);
    expect(codeOf(await query(createMutation, { input: newUser({ email }) }))).toBe('ALREADY_EXISTS');
  });

  it('lets one of many with the same address win', async () => {
    const email = uniqueEmail();
    const statuses = await Promise.all(range(10).map(async () => (await post('/v1/users', { body: newUser({ email }) })).status));
    expect(statuses.sort()).toEqual([201, ...Array<number>(9).fill(409)]);
  });

  it('lets only an admin set a role', async () => {
    const { token } = await registerMember();
    for (const [caller, status] of [
      [undefined, 403],
      [token, 403],
      [support.token, 403],
      [admin.token, 201],
    ] as const) {
      expect((await post('/v1/users', { body: newUser({ role: 'support' }), ...(caller && { token: caller }) })).status).toBe(status);
    }
    expect((await post('/v1/users', { body: newUser({ role: 'member' }) })).body.role).toBe('member');
    expect(codeOf(await query(createMutation, { input: newUser({ role: 'admin' }) }))).toBe('FORBIDDEN');
  });

  it('happens once for one idempotency key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = newUser();
    const answers = await Promise.all(range(5).map(() => post('/v1/users', { headers, body })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get('idempotent-replayed') === 'true')).toHaveLength(4);
    expect((await post('/v1/users', { headers, body: { ...body, password: 'another password' } })).status).toBe(422);
    const key = { 'idempotency-key': randomUUID() };
    const input = newUser();
    const first = await query(createMutation, { input }, { headers: key });
    const again = await query(createMutation, { input }, { headers: key });
    expect(again.data).toEqual(first.data);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });
});

describe('reading a user', () => {
  it('answers its owner and staff, by id and as me, alike in both protocols', async () => {
    const { id, token } = await registerMember();
    const { body, headers } = await get('/v1/users/me', { token });
    expect(body.id).toBe(id);
    for (const reader of [token, support.token, admin.token]) {
      expect(expectOk(await get(`/v1/users/${id}`, { token: reader }))).toEqual(body);
      expect((await query(`query ($id: ID!) { user(id: $id) { ${fields} } }`, { id }, { token: reader })).data.user).toEqual(body);
    }
    const { data } = await query(`query ($id: ID!) { me { ${fields} } node(id: $id) { id ... on User { email } } }`, { id }, { token });
    expect(data).toEqual({ me: body, node: { id, email: body.email } });
    const etag = headers.get('etag') ?? '';
    expect((await get('/v1/users/me', { token, headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it("answers another's with 404 and nobody with 401", async () => {
    const [one, two] = await Promise.all([registerMember(), registerMember()]);
    const asked = { id: one.id };
    expect((await get(`/v1/users/${one.id}`, { token: two.token })).status).toBe(404);
    expect((await get(`/v1/users/${one.id}`)).status).toBe(401);
    expect((await get('/v1/users/me')).status).toBe(401);
    expect(codeOf(await query('query ($id: ID!) { user(id: $id) { id } }', asked, { token: two.token }))).toBe('NOT_FOUND');
    expect(codeOf(await query('query ($id: ID!) { user(id: $id) { id } }', asked))).toBe('UNAUTHENTICATED');
    expect((await query('query ($id: ID!) { node(id: $id) { id } }', asked, { token: two.token })).data.node).toBeNull();
  });

  it('answers unknown ids with 404, to everybody', async () => {
    for (const id of [unknownId, 'x', 'ord_01h455vb4pex5vsknk084sn02q']) {
      expect((await get(`/v1/users/${id}`, { token: admin.token })).status).toBe(404);
      expect(codeOf(await query('query ($id: ID!) { user(id: $id) { id } }', { id }, { token: admin.token }))).toBe('NOT_FOUND');
    }
  });

  it('answers the fields that are asked for', async () => {
    const { id, email, token } = await registerMember();
    expect((await get('/v1/users/me?fields=id,email', { token })).body).toEqual({ id, email });
    const { status, body } = await get('/v1/users/me?fields=id,passwordHash', { token });
    expect([status, fieldsOf(body)]).toEqual([400, ['fields']]);
  });
});

describe('changing a user', () => {
  const paths = ({ id }: TestUser) => `/v1/users/${id}`;

  it('takes any part by PATCH and all of it by PUT', async () => {
    const user = await registerMember();
    const patched = await patch(paths(user), { token: user.token, body: { name: 'Lady Lovelace' } });
    expect([patched.status, patched.headers.get('etag')]).toEqual([200, '"2"']);
    expect(patched.body).toMatchObject({ name: 'Lady Lovelace', email: user.email, version: 2 });
    const next = uniqueEmail();
    const replaced = await put(paths(user), { token: user.token, body: { email: next, name: 'Ada' } });
    expect(replaced.body).toMatchObject({ email: next, name: 'Ada', role: 'member', version: 3 });
    expect((await get('/v1/users/me', { token: user.token })).body).toEqual(replaced.body);
    expect(fieldsOf((await put(paths(user), { token: user.token, body: { name: 'Ada' } })).body)).toEqual(['email']);
    const { data } = await query(updateMutation, { input: { id: user.id, name: 'A. L.', expectedVersion: 3 } }, { token: user.token });
    expect(data.updateUser).toMatchObject({ name: 'A. L.', version: 4 });
    const input = { id: user.id, email: user.email, name: 'Ada Lovelace' };
    expect((await query(replaceMutation, { input }, { token: user.token })).data.replaceUser).toMatchObject({
      name: 'Ada Lovelace',
      version: 5,
    });
  });

  it('lets one of 30 writers at one version win', async () => {
    const user = await registerMember();
    const write = (n: number) => patch(paths(user), { token: user.token, body: { name: `Writer ${String(n)}`, version: 1 } });
    const answers = await Promise.all(range(30).map(write));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status, body }) => status === 409 && body.error.code === 'VERSION_CONFLICT')).toHaveLength(29);
    const winner = answers.find(({ status }) => status === 200);
    expect((await get('/v1/users/me', { token: user.token })).body).toEqual(winner?.body);
  });

  it('refuses a stale If-Match with 412 and a stale version with 409', async () => {
    const user = await registerMember();
    const { token } = user;
    const stale = { 'if-match': '"7"' };
    for (const write of [patch, put]) {
      const body = { email: user.email, name: 'Ada' };
      expect((await write(paths(user), { token, headers: stale, body })).status).toBe(412);
      expect((await write(paths(user), { token, body: { ...body, version: 7 } })).status).toBe(409);
      expect((await write(paths(user), { token, headers: stale, body: { ...body, version: 7 } })).status).toBe(412);
    }
    expect((await remove(paths(user), { token, headers: stale })).status).toBe(412);
    expect(codeOf(await query(updateMutation, { input: { id: user.id, name: 'x', expectedVersion: 7 } }, { token }))).toBe(
      'VERSION_CONFLICT',
    );
    expect(codeOf(await query(deleteMutation, { input: { id: user.id, expectedVersion: 7 } }, { token }))).toBe('VERSION_CONFLICT');
    expect((await patch(paths(user), { token, headers: { 'if-match': '"1"' }, body: { name: 'Ada' } })).status).toBe(200);
    expect((await remove(paths(user), { token, headers: { 'if-match': '*' } })).status).toBe(204);
  });

  it('refuses an address that is taken', async () => {
    const [one, two] = await Promise.all([registerMember(), registerMember()]);
    const { status, body } = await patch(paths(one), { token: one.token, body: { email: two.email.toUpperCase() } });
    expect([status, fieldsOf(body)]).toEqual([409, ['email']]);
    expect((await patch(paths(one), { token: one.token, body: { email: one.email.toUpperCase() } })).status).toBe(200);
  });

  it("is the owner's and an admin's affair; staff's refusal is 403, a stranger's 404", async () => {
    const [user, stranger] = await Promise.all([registerMember(), registerMember()]);
    const body = { name: 'Somebody' };
    for (const [token, status] of [
      [stranger.token, 404],
      [support.token, 403],
      [undefined, 401],
    ] as const) {
      const options = token === undefined ? {} : { token };
      expect((await patch(paths(user), { ...options, body })).status).toBe(status);
      expect((await put(paths(user), { ...options, body: { ...body, email: user.email } })).status).toBe(status);
      expect((await remove(paths(user), options)).status).toBe(status);
    }
    const input = { id: user.id, ...body };
    expect(codeOf(await query(updateMutation, { input }, { token: stranger.token }))).toBe('NOT_FOUND');
    expect(codeOf(await query(updateMutation, { input }, { token: support.token }))).toBe('FORBIDDEN');
    expect((await patch(paths(user), { token: admin.token, body })).body).toMatchObject({ ...body, version: 2 });
    expect((await patch(`/v1/users/${unknownId}`, { token: admin.token, body })).status).toBe(404);
    expect((await patch(`/v1/users/${support.id}`, { token: support.token, body })).status).toBe(200);
  });

  it('lets only an admin change a role, and keeps it where PUT leaves it out', async () => {
    const user = await registerMember();
    expect((await patch(paths(user), { token: user.token, body: { role: 'admin' } })).status).toBe(403);
    expect((await patch(paths(user), { token: user.token, body: { role: 'member' } })).status).toBe(200);
    expect((await patch(paths(user), { token: admin.token, body: { role: 'support' } })).body.role).toBe('support');
    expect((await put(paths(user), { token: admin.token, body: { email: user.email, name: 'Ada' } })).body.role).toBe('support');
  });
});

describe('deleting a user', () => {
  it('ends its access at once and frees its address', async () => {
    const user = await registerMember();
    expect((await get('/v1/users/me', { token: user.token })).status).toBe(200);
    expect((await remove('/v1/users/me', { token: user.token })).status).toBe(204);
    expect((await get('/v1/users/me', { token: user.token })).status).toBe(401);
    expect((await get(`/v1/users/${user.id}`, { token: admin.token })).status).toBe(404);
    expect((await remove(`/v1/users/${user.id}`, { token: admin.token })).status).toBe(404);
    expect((await post('/v1/auth/login', { body: { email: user.email, password: user.password } })).status).toBe(401);
    expect((await post('/v1/users', { body: newUser({ email: user.email }) })).status).toBe(201);
    const restored = await patch(`/v1/users/${user.id}`, { token: admin.token, body: { deletedAt: null } });
    expect([restored.status, fieldsOf(restored.body)]).toEqual([409, ['email']]);
  });

  it('is undone by an admin', async () => {
    const user = await registerMember();
    expect((await query(deleteMutation, { input: { id: user.id } }, { token: user.token })).data.deleteUser).toBe(user.id);
    const asked = { token: support.token, body: { deletedAt: null } };
    expect((await patch(`/v1/users/${user.id}`, asked)).status).toBe(403);
    expect((await patch(`/v1/users/${user.id}`, { token: admin.token, body: { name: 'Ada' } })).status).toBe(404);
    const restored = expectOk(await patch(`/v1/users/${user.id}`, { token: admin.token, body: { deletedAt: null } }));
    expect(restored).toMatchObject({ id: user.id, email: user.email, version: 3 });
    expect((await get('/v1/users/me', { token: user.token })).status).toBe(401);
    await login(user.email, user.password);
    expect(fieldsOf((await patch(`/v1/users/${user.id}`, { token: admin.token, body: { deletedAt: 'now' } })).body)).toEqual(['deletedAt']);
  });
});
