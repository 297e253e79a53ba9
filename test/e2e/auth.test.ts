import { randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { expectOk, forgeSignature, graphql, login, loginAdmin, registerMember, rest, uniqueEmail } from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';

const { url } = sharedTandem();
const { get, post, patch, delete: remove } = rest(url);
const query = graphql(url);
const pairFields = 'accessToken refreshToken tokenType expiresIn';
const loginMutation = `mutation ($input: LoginInput!) { login(input: $input) { ${pairFields} } }`;
const refreshMutation = `mutation ($input: RefreshInput!) { refresh(input: $input) { ${pairFields} } }`;
const logoutMutation = 'mutation ($input: LogoutInput!) { logout(input: $input) }';
const tokenPair = { accessToken: expect.any(String), refreshToken: expect.any(String), tokenType: 'Bearer', expiresIn: 900 };
const statusOf = async (token: string, at = url) => (await rest(at).get('/v1/users/me', { token })).status;
const refresh = (refreshToken: string, at = url) => rest(at).post('/v1/auth/refresh', { body: { refreshToken } });

describe('logging in', () => {
  it('answers a pair of tokens over REST and GraphQL, whatever the case of the address', async () => {
    const { email, password } = await registerMember();
    const response = await post('/v1/auth/login', { body: { email: email.toUpperCase(), password } });
    expect(response.status).toBe(200);
    expect(response.body).toEqual(tokenPair);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { data, headers } = await query(loginMutation, { input: { email, password } });
    expect(data.login).toEqual(tokenPair);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(await statusOf(data.login.accessToken)).toBe(200);
  });

  it('signs access tokens that the JWKS verifies', async () => {
    const { id, email, token, refreshToken } = await registerMember();
    const jwks = await get('/.well-known/jwks.json');
    expect(jwks.headers.get('cache-control')).toBe('public, max-age=300');
    expect(jwks.headers.has('x-ratelimit-limit')).toBe(false);
    const { kid, alg } = jwt.decode(token, { complete: true })!.header;
    const key = jwks.body.keys.find((each: { kid: string }) => each.kid === kid);
    expect(alg).toBe('RS256');
    expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    const { subtle } = globalThis.crypto;
    const imported = await subtle.importKey('jwk', key, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['verify']);
    const [head, body, signature] = token.split('.') as [string, string, string];
    expect(await subtle.verify('RSASSA-PKCS1-v1_5', imported, Buffer.from(signature, 'base64url'), Buffer.from(`${head}.${body}`))).toBe(
      true,
    );
    const claims = jwt.decode(token) as jwt.JwtPayload;
    expect(claims).toMatchObject({ sub: id, email, roles: ['member'], iss: 'tandem', aud: 'tandem', sid: expect.stringMatching(/^ses_/) });
    expect(claims.exp! - claims.iat!).toBe(900);
    const spendable = jwt.decode(refreshToken) as jwt.JwtPayload;
    expect(spendable).toMatchObject({ sub: id, jti: expect.stringMatching(/^tok_/) });
    expect(spendable.exp! - spendable.iat!).toBe(30 * 24 * 60 * 60);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await registerMember();
    const attempts = [
      { email, password: 'not the password' },
      { email: uniqueEmail(), password: 'not the password' },
    ];
    const overRest = await Promise.all(attempts.map((body) => post('/v1/auth/login', { body })));
    for (const { status, body } of overRest) {
      expect(status).toBe(401);
      expect(body.error).toMatchObject({ code: 'INVALID_CREDENTIALS', details: [] });
    }
    expect(overRest[0]?.body.error.message).toBe(overRest[1]?.body.error.message);
    const overGraphql = await Promise.all(attempts.map((input) => query(loginMutation, { input })));
    expect(overGraphql.map(({ errors }) => errors?.[0].extensions.code)).toEqual(['INVALID_CREDENTIALS', 'INVALID_CREDENTIALS']);
  });

  it('names every wrong field', async () => {
    const { status, body } = await post('/v1/auth/login', { body: { email: 'no address', password: 5, more: 1 } });
    expect(status).toBe(400);
    expect(body.error.details.map(({ field }: { field: string }) => field).sort()).toEqual(['email', 'more', 'password']);
  });

  it('heeds neither a bad access token nor an idempotency key', async () => {
    const { email, password } = await registerMember();
    const headers = { 'idempotency-key': randomUUID() };
    const [one, two] = await Promise.all(
      [1, 2].map(async () => expectOk(await post('/v1/auth/login', { token: 'no-token', headers, body: { email, password } }))),
    );
    expect(one.refreshToken).not.toBe(two.refreshToken);
  });

  it('does not let a refresh token, or a token of another key or algorithm, in', async () => {
    const { token, refreshToken } = await registerMember();
    const claims = jwt.decode(token) as jwt.JwtPayload;
    const kid = jwt.decode(token, { complete: true })!.header.kid!;
    const forged = jwt.sign(claims, 'secret', { algorithm: 'HS256', keyid: kid });
    const unsigned = jwt.sign(claims, '', { algorithm: 'none', keyid: kid });
    for (const bad of [refreshToken, forged, unsigned, `${token}x`, 'x']) expect(await statusOf(bad)).toBe(401);
  });
});

describe('refreshing', () => {
  it('answers the next pair over REST and GraphQL', async () => {
    const first = await registerMember();
    const second = await refresh(first.refreshToken);
    expect(second.status).toBe(200);
    expect(second.body).toEqual(tokenPair);
    expect(second.body.refreshToken).not.toBe(first.refreshToken);
    expect(second.headers.get('cache-control')).toBe('no-store');
    const { data } = await query(refreshMutation, { input: { refreshToken: second.body.refreshToken } });
    expect(data.refresh).toEqual(tokenPair);
    expect(await statusOf(data.refresh.accessToken)).toBe(200);
  });

  it('answers 30 at once with one token of one session', async () => {
    const { id, token, refreshToken } = await registerMember();
    const pairs = (await Promise.all(Array.from({ length: 30 }, () => refresh(refreshToken)))).map(expectOk);
    expect(new Set(pairs.map((pair) => pair.refreshToken)).size).toBe(1);
    const sessions = expectOk(await get(`/v1/users/${id}/sessions`, { token }));
    expect(sessions.pagination.total).toBe(1);
    expect(new Set(pairs.map(({ accessToken }) => (jwt.decode(accessToken) as jwt.JwtPayload)['sid']))).toEqual(
      new Set([sessions.data[0].id]),
    );
    expect((await refresh(pairs[0].refreshToken)).status).toBe(200);
  });

  it('answers a token that was spent a moment ago with the one that is good now', async () => {
    const { token, refreshToken: first } = await registerMember();
    const second = expectOk(await refresh(first)).refreshToken;
    const third = expectOk(await refresh(second)).refreshToken;
    for (const spent of [first, second, first]) expect(expectOk(await refresh(spent)).refreshToken).toBe(third);
    expect(await statusOf(token)).toBe(200);
  });

  it('refuses what is not a refresh token of ours', async () => {
    const { token, refreshToken } = await registerMember();
    const claims = jwt.decode(refreshToken) as jwt.JwtPayload;
    for (const bad of ['x', token, forgeSignature(refreshToken), jwt.sign(claims, 'secret')]) {
      const { status, body } = await refresh(bad);
      expect([status, body.error.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect((await query(refreshMutation, { input: { refreshToken: bad } })).errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
    }
    expect((await post('/v1/auth/refresh', { body: {} })).body.error.details[0].field).toBe('refreshToken');
  });

  it('refuses the token of a deleted user', async () => {
    const { id, token, refreshToken } = await registerMember();
    expect((await remove(`/v1/users/${id}`, { token })).status).toBe(204);
    expect((await refresh(refreshToken)).status).toBe(401);
  });
});

describe('logging out', () => {
  it('ends the session and its access tokens, at once and once for all', async () => {
    const { token, refreshToken } = await registerMember();
    expect((await post('/v1/auth/logout', { token, body: { refreshToken } })).status).toBe(204);
    expect(await statusOf(token)).toBe(401);
    expect((await refresh(refreshToken)).status).toBe(401);
    expect((await post('/v1/auth/logout', { body: { refreshToken } })).status).toBe(204);
  });

  it('takes a spent token of the session, too, and no other session with it', async () => {
    const { email, password, token, refreshToken } = await registerMember();
    const other = await login(email, password);
    expectOk(await refresh(refreshToken));
    const { data } = await query(logoutMutation, { input: { refreshToken } });
    expect(data.logout).toBe(true);
    expect(await statusOf(token)).toBe(401);
    expect(await statusOf(other.accessToken)).toBe(200);
  });

  it('says nothing of a token that is not good', async () => {
    expect((await post('/v1/auth/logout', { body: { refreshToken: 'x' } })).status).toBe(204);
    expect((await query(logoutMutation, { input: { refreshToken: 'x' } })).data.logout).toBe(true);
    expect((await post('/v1/auth/logout', { body: {} })).status).toBe(400);
  });
});

describe('a role', () => {
  it('is the current one, not that of the token', async () => {
    const [{ id, token }, admin] = await Promise.all([registerMember(), loginAdmin()]);
    expect((await get('/v1/users', { token })).status).toBe(403);
    expectOk(await patch(`/v1/users/${id}`, { token: admin.token, body: { role: 'support' } }));
    expect((await get('/v1/users', { token })).status).toBe(200);
  });
});
