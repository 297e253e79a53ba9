import { assertDocumented } from '../support/contract-validator.js';

const headers = {
  'content-type': 'application/json; charset=utf-8',
  etag: '"1"',
  vary: 'Accept',
  'x-ratelimit-limit': '100',
  'x-ratelimit-remaining': '99',
  'x-ratelimit-reset': '1767225600',
  'x-request-id': 'a',
};
const time = '2026-01-31T12:00:00.000Z';
const user = {
  id: 'usr_01h455vb4pex5vsknk084sn02q',
  email: 'ada@example.com',
  name: 'Ada',
  role: 'member',
  emailVerifiedAt: null,
  createdAt: time,
  updatedAt: time,
  version: 1,
};
const { version: _, ...incomplete } = user;
const { etag: __, ...withoutEtag } = headers;

describe('assertDocumented', () => {
  it('accepts what the contract documents', () => {
    expect(() => assertDocumented('GET', '/v2/users/me', 200, headers, user)).not.toThrow();
    expect(() => assertDocumented('GET', '/v2/users/{userId}', 200, headers, user)).not.toThrow();
    expect(() => assertDocumented('GET', '/v2/users/me?fields=id', 200, headers, { id: user.id })).not.toThrow();
    expect(() => assertDocumented('GET', '/api/v1/users/me', 304, headers, null)).not.toThrow();
  });

  it.each<[string, Parameters<typeof assertDocumented>, RegExp]>([
    ['an unknown path', ['GET', '/v2/nothing', 200, headers, user], /no such operation/],
    ['an unknown method', ['POST', '/v2/users/me', 200, headers, user], /no such operation/],
    ['an unknown status', ['GET', '/v2/users/me', 418, headers, user], /no such status/],
    ['a field that is not documented', ['GET', '/v2/users/me', 200, headers, { ...user, passwordHash: 'x' }], /passwordHash/],
    ['a missing field', ['GET', '/v2/users/me', 200, headers, incomplete], /version/],
    ['a value of another form', ['GET', '/v2/users/me', 200, headers, { ...user, id: '1' }], /\/id/],
    ['a missing header', ['GET', '/v2/users/me', 200, withoutEtag, user], /ETag is missing/],
    ['a malformed header', ['GET', '/v2/users/me', 200, { ...headers, etag: 'none' }, user], /ETag is none/],
    ['a body where there is none', ['GET', '/v2/users/me', 304, headers, user], /there is a body/],
    ['another content type', ['GET', '/v2/users/me', 200, { ...headers, 'content-type': 'text/plain' }, user], /content type/],
  ])('refuses %s', (_name, answer, message) => {
    expect(() => assertDocumented(...answer)).toThrow(message);
  });
});
