import type { Dice } from './dice.js';
import type { Pool } from './pool.js';

type Headers = Record<string, string | string[]>;

const accepts = [
  '*/*',
  'application/json',
  'text/html',
  'text/html, */*;q=0.1',
  'application/json;q=0',
  'application/json;q=2',
  'application/xml',
  '',
  ',',
  ';',
  'application/vnd.api+json',
  'application/vnd.api+json;charset=utf-8',
  'application/graphql-response+json',
  'a/b;q=0.0001',
  `${'a/b,'.repeat(500)}*/*`,
  'application/json; charset="',
  '\u00ff',
];

/** Of no JSON body that the API takes, or of one in a spelling of its own. */
const contentTypes = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=UTF-8',
  'application/json; charset=latin1',
  'APPLICATION/JSON',
  'application/json; charset=',
  'application/json;',
  'application/json, text/plain',
  ' application/json',
  'text/plain',
  'text/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/vnd.api+json',
  'application/merge-patch+json',
  'application/graphql',
  'json',
  '',
  '*/*',
  'application/jsonx',
  'application/octet-stream',
];

const tags = [
  '*',
  '"1"',
  'W/"1"',
  '"0"',
  '""',
  '1',
  '"1',
  '"1", "2"',
  '"1","1",*',
  ',',
  '',
  ' ',
  '"\u00ff"',
  '"a b"',
  `"${'x'.repeat(1500)}"`,
  `${'"1",'.repeat(300)}"2"`,
  'w/"1"',
  '"-1"',
  '"2147483648"',
];

const idempotencyKeys = ['a', 'key 1', 'x'.repeat(255), 'x'.repeat(256), '', '#', '"quoted"', '\u00e9\u00ff', "';--", 'a, b', '__proto__'];

const requestIds = ['abc', 'a.b:c-d_e', 'x'.repeat(100), 'x'.repeat(101), '', 'a b', '<b>', '\u00ff', '{"a":1}', 'a, b', '${x}', '../..'];

const segment = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What is no token of ours, from no token at all to one whose every part parses. */
const authorizations = [
  '',
  'Bearer',
  'Bearer ',
  'Bearer x',
  'Bearer a.b.c',
  'Bearer null',
  'Bearer undefined',
  'bearer x',
  'Basic YTpi',
  'Basic',
  'Digest a="b"',
  'Bearer a b',
  '\u00ff',
  `Bearer ${'x'.repeat(6000)}`,
  'Bearer ..',
  'Bearer a.b',
  'Bearer %00',
  'Bearer bnVsbA.bnVsbA.bnVsbA',
  `Bearer ${segment({ alg: 'none' })}.${segment({ sub: 'usr_01h455vb4pex5vsknk084sn02q' })}.`,
  `Bearer ${segment({ alg: 'none', typ: 'JWT' })}.${Buffer.from('{').toString('base64url')}.x`,
  `Bearer ${segment({ alg: 'HS256', kid: '__proto__' })}.${segment({ sub: 1, exp: 1e20 })}.${segment({})}`,
  `Bearer ${segment({ alg: 'RS256', kid: ['a'] })}.${segment({ sub: 'x' })}.AAAA`,
  `Bearer ${segment({ alg: 'RS256' })}.${segment([])}.AAAA`,
  `Bearer ${segment([])}.${segment([])}.AAAA`,
  `Bearer ${Buffer.from('null').toString('base64url')}.${Buffer.from('null').toString('base64url')}.AAAA`,
  `Bearer ${Buffer.from('{"typ":"JWT"').toString('base64url')}.${Buffer.from('x').toString('base64url')}.AAAA`,
];

const oddities: readonly [string, string][] = [
  ['x-forwarded-for', '1.2.3.4, x'],
  ['x-forwarded-for', ','],
  ['x-forwarded-proto', 'gopher'],
  ['forwarded', 'for='],
  ['origin', 'null'],
  ['origin', 'https://evil.example'],
  ['range', 'bytes=0-1'],
  ['if-modified-since', 'x'],
  ['if-unmodified-since', 'Thu, 01 Jan 1970 00:00:00 GMT'],
  ['content-encoding', 'gzip'],
  ['expect', 'x'],
  ['cookie', 'a=\u00ff'],
  ['user-agent', ''],
  ['user-agent', 'x'.repeat(2000)],
  ['user-agent', '\u00ff\u00fe'],
  ['accept-encoding', 'br, zstd'],
  ['accept-language', 'x'],
  ['accept-version', '2'],
  ['host', ''],
  ['host', 'evil.example'],
  ['x-http-method-override', 'DELETE'],
  ['apollo-require-preflight', 'true'],
  ['te', 'trailers'],
  ['x'.repeat(200), 'y'],
];

/** The headers of a request but its token: what its kind needs, and now and then something at the edge. */
export function requestHeaders(
  dice: Dice,
  pool: Pool,
  { method, hasBody, isWild }: { method: string; hasBody: boolean; isWild: boolean },
): Headers {
  const headers: Headers = {};
  const odd = (percent: number): boolean => dice.chance(isWild ? percent : Math.ceil(percent / 8));
  if (hasBody) headers['content-type'] = odd(30) ? dice.pick(contentTypes) : 'application/json';
  if (odd(15)) headers['accept'] = dice.pick(accepts);
  const isRead = method === 'GET' || method === 'HEAD';
  if (isRead ? dice.chance(8) : odd(10)) headers['if-none-match'] = dice.chance(60) ? pool.pick(dice, 'etag') : dice.pick(tags);
  if (!isRead && dice.chance(10)) headers['if-match'] = dice.chance(60) ? pool.pick(dice, 'etag') : dice.pick(tags);
  if (method === 'POST' && dice.chance(20))
    headers['idempotency-key'] = dice.chance(70) ? `key-${String(dice.int(0, 300))}` : dice.pick(idempotencyKeys);
  if (odd(15)) headers['x-request-id'] = dice.pick(requestIds);
  if (odd(12)) headers['authorization'] = dice.pick(authorizations);
  if (odd(15)) {
    const [name, value] = dice.pick(oddities);
    headers[name] = value;
  }
  if (isWild && dice.chance(5)) headers['if-match'] = [dice.pick(tags), dice.pick(tags)];
  return headers;
}
