import { randomUUID } from 'node:crypto';
import { expectOk, graphql, login, registerMember, rest, uniqueEmail } from '../support/client.js';
import { type SqlTandem, startTandemWithSql } from '../support/sql-tandem.js';

const statusOf = async (token: string, at: string) => (await rest(at).get('/v1/users/me', { token })).status;
const refresh = (refreshToken: string, at: string) => rest(at).post('/v1/auth/refresh', { body: { refreshToken } });

let tandem: SqlTandem;

beforeAll(async () => {
  tandem = await startTandemWithSql({ PUBLIC_URL: 'https://api.shop.example/tandem/' });
});

afterAll(() => tandem.stop());

describe('password resets', () => {
  const request = (email: string, headers = {}) => rest(tandem.url).post('/v1/auth/password-resets', { headers, body: { email } });
  const reset = (token: string, password: string) => rest(tandem.url).put(`/v1/auth/password-resets/${token}`, { body: { password } });
  const mailedToken = async (email: string, count = 1) => {
    expect((await request(email)).status).toBe(202);
    return tandem.mailedToken(email, 'reset', count);
  };

  it('sets a new password, once, and ends all sessions', async () => {
    const { email, password, token, refreshToken } = await registerMember(tandem.url);
    const mailed = await mailedToken(email.toUpperCase());
    const done = await reset(mailed, 'another good password');
    expect([done.status, done.body]).toEqual([204, null]);
    expect(await statusOf(token, tandem.url)).toBe(401);
    expect((await refresh(refreshToken, tandem.url)).status).toBe(401);
    expect((await rest(tandem.url).post('/v1/auth/login', { body: { email, password } })).status).toBe(401);
    await login(email, 'another good password', tandem.url);
    const again = await reset(mailed, 'yet another password');
    expect([again.status, again.body.error.code]).toEqual([404, 'NOT_FOUND']);
    expect(tandem.logs()).not.toContain(mailed);
  });

  it('is mailed with the address that callers know Tandem by', async () => {
    const { email } = await registerMember(tandem.url);
    const token = await mailedToken(email);
    const [mail = ''] = await tandem.mailsTo(email, 'reset');
    // Quoted-printable breaks its lines with a `=` (RFC 2045 section 6.7).
    expect(mail.replaceAll('=\r\n', '')).toContain(`curl -X PUT https://api.shop.example/tandem/v1/auth/password-resets/${token} `);
  });

  it('answers the same for an unknown address, and mails nobody', async () => {
    const unknown = uniqueEmail();
    const { email } = await registerMember(tandem.url);
    const [one, two] = [await request(unknown), await request(email)];
    for (const { status, body } of [one, two]) expect([status, body]).toEqual([202, null]);
    await tandem.mailedToken(email, 'reset');
    expect(await tandem.mailsTo(unknown)).toEqual([]);
    expect((await request('no address')).status).toBe(400);
  });

  it('lets one of many uses at once win', async () => {
    const { email } = await registerMember(tandem.url);
    const mailed = await mailedToken(email);
    const statuses = (await Promise.all(Array.from({ length: 10 }, (_, n) => reset(mailed, `password number ${String(n)}`)))).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.filter((status) => status === 404)).toHaveLength(9);
  });

  it('refuses tokens that are unknown, replaced, expired, meant for something else or sent to an address of the past', async () => {
    const { id, email, token } = await registerMember(tandem.url);
    const verification = await tandem.mailedToken(email, 'verify');
    const replaced = await mailedToken(email);
    const expired = await mailedToken(email, 2);
    await tandem.sql(`UPDATE one_time_tokens SET expires_at = now() - interval '1 second' WHERE purpose = 'password_reset'`);
    for (const bad of ['unknown', verification, replaced, expired]) expect((await reset(bad, 'another good password')).status).toBe(404);
    const moved = await mailedToken(email, 3);
    expectOk(await rest(tandem.url).patch(`/v1/users/${id}`, { token, body: { email: uniqueEmail() } }));
    expect((await reset(moved, 'another good password')).status).toBe(404);
    expect((await reset(moved, 'short')).status).toBe(400);
    expect(await statusOf(token, tandem.url)).toBe(200);
  });

  it('mails once for one idempotency key', async () => {
    const { email } = await registerMember(tandem.url);
    const headers = { 'idempotency-key': randomUUID() };
    expect((await request(email, headers)).headers.has('idempotent-replayed')).toBe(false);
    expect((await request(email, headers)).headers.get('idempotent-replayed')).toBe('true');
    expect((await request(uniqueEmail(), headers)).status).toBe(422);
    const other = await registerMember(tandem.url);
    await mailedToken(other.email);
    expect(await tandem.mailsTo(email, 'reset')).toHaveLength(1);
  });

  it('works over GraphQL', async () => {
    const { email } = await registerMember(tandem.url);
    const run = graphql(tandem.url);
    const asked = await run('mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) }', { input: { email } });
    expect(asked.data.requestPasswordReset).toBe(true);
    const input = { token: await tandem.mailedToken(email, 'reset'), password: 'another good password' };
    const mutation = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) }';
    expect((await run(mutation, { input })).data.resetPassword).toBe(true);
    expect((await run(mutation, { input })).errors?.[0].extensions).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    await login(email, input.password, tandem.url);
  });
});

describe('e-mail verifications', () => {
  const verifiedAt = async (token: string) => expectOk(await rest(tandem.url).get('/v1/users/me', { token })).emailVerifiedAt;
  const verify = (token: string) => rest(tandem.url).put(`/v1/auth/email-verifications/${token}`);

  it('verify the address of a sign-up, once', async () => {
    const { email, token } = await registerMember(tandem.url);
    expect(await verifiedAt(token)).toBeNull();
    const mailed = await tandem.mailedToken(email, 'verify');
    const refused = await rest(tandem.url).put(`/v1/auth/email-verifications/${mailed}`, { body: { email } });
    expect([refused.status, refused.body.error.details[0].field]).toEqual([400, 'email']);
    expect((await verify(mailed)).status).toBe(204);
    expect(await verifiedAt(token)).toEqual(expect.any(String));
    expect((await verify(mailed)).status).toBe(404);
    expect(tandem.logs()).not.toContain(mailed);
  });

  it('come anew when they are asked for, and when the address changes', async () => {
    const { id, email, token } = await registerMember(tandem.url);
    await tandem.mailedToken(email, 'verify');
    const asked = await rest(tandem.url).post('/v1/auth/email-verifications', { body: { email } });
    expect([asked.status, asked.body]).toEqual([202, null]);
    expect((await verify(await tandem.mailedToken(email, 'verify', 2))).status).toBe(204);
    const next = uniqueEmail();
    expect(expectOk(await rest(tandem.url).patch(`/v1/users/${id}`, { token, body: { email: next } })).emailVerifiedAt).toBeNull();
    expect((await verify(await tandem.mailedToken(next, 'verify'))).status).toBe(204);
    expect(await verifiedAt(token)).toEqual(expect.any(String));
  });

  it('are not sent to verified or unknown addresses, with the same answer', async () => {
    const { email } = await registerMember(tandem.url);
    await verify(await tandem.mailedToken(email, 'verify'));
    const unknown = uniqueEmail();
    for (const address of [email, unknown]) {
      expect((await rest(tandem.url).post('/v1/auth/email-verifications', { body: { email: address } })).status).toBe(202);
    }
    const last = await registerMember(tandem.url);
    await tandem.mailedToken(last.email, 'verify');
    expect(await tandem.mailsTo(email, 'verify')).toHaveLength(1);
    expect(await tandem.mailsTo(unknown)).toEqual([]);
  });

  it('work over GraphQL', async () => {
    const { email, token } = await registerMember(tandem.url);
    const run = graphql(tandem.url);
    const asked = await run('mutation ($input: RequestEmailVerificationInput!) { requestEmailVerification(input: $input) }', {
      input: { email },
    });
    expect(asked.data.requestEmailVerification).toBe(true);
    const input = { token: await tandem.mailedToken(email, 'verify', 2) };
    const mutation = 'mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) }';
    expect((await run(mutation, { input })).data.verifyEmail).toBe(true);
    expect((await run(mutation, { input })).errors?.[0].extensions.code).toBe('NOT_FOUND');
    expect(await verifiedAt(token)).toEqual(expect.any(String));
  });
});

describe('refresh tokens over time', () => {
  it('takes a token that was spent before the grace for theft, and ends the session', async () => {
    const { token, refreshToken: stolen, email, password } = await registerMember(tandem.url);
    const other = await login(email, password, tandem.url);
    const next = expectOk(await refresh(stolen, tandem.url));
    expect(await statusOf(token, tandem.url)).toBe(200);
    await tandem.sql(`UPDATE spent_refresh_tokens SET spent_at = spent_at - interval '11 seconds'`);
    expect((await refresh(stolen, tandem.url)).status).toBe(401);
    expect((await refresh(next.refreshToken, tandem.url)).status).toBe(401);
    expect(await statusOf(token, tandem.url)).toBe(401);
    expect(await statusOf(next.accessToken, tandem.url)).toBe(401);
    expect(await statusOf(other.accessToken, tandem.url)).toBe(200);
    expect(tandem.logs()).not.toContain(stolen);
  });

  it('still forgives just inside the grace', async () => {
    const { refreshToken } = await registerMember(tandem.url);
    const next = expectOk(await refresh(refreshToken, tandem.url)).refreshToken;
    await tandem.sql(`UPDATE spent_refresh_tokens SET spent_at = spent_at - interval '5 seconds'`);
    expect(expectOk(await refresh(refreshToken, tandem.url)).refreshToken).toBe(next);
  });

  it('ends sessions that have not been used for too long', async () => {
    const { refreshToken } = await registerMember(tandem.url);
    await tandem.sql(`UPDATE sessions SET expires_at = now() - interval '1 second'`);
    expect((await refresh(refreshToken, tandem.url)).status).toBe(401);
  });

  it('hides sessions that have expired', async () => {
    const { id, email, password } = await registerMember(tandem.url);
    await tandem.sql(`UPDATE sessions SET expires_at = now() - interval '1 second'`);
    const { accessToken: token } = await login(email, password, tandem.url);
    const list = expectOk(await rest(tandem.url).get(`/v1/users/${id}/sessions`, { token }));
    expect([list.pagination.total, list.data.length]).toEqual([1, 1]);
    const { data } = await graphql(tandem.url)('{ me { sessions { totalCount } } }', {}, { token });
    expect(data.me.sessions.totalCount).toBe(1);
  });
});
