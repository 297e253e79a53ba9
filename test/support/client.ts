import { randomUUID } from 'node:crypto';
// The fetch of Node costs five times the CPU, which the suites share with what they test.
import { request } from 'undici';
import { admin, sharedTandem } from './tandem.js';

// A body is whatever the server sent: the suites are what finds out whether it is right.
type Json = any;

/** What a request may carry besides its path. A string or bytes as `body` go as they are, everything else as JSON. */
export interface RequestOptions {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** An answer over REST; `body` is parsed where it is JSON, null where it is empty. */
export interface RestResponse<T = Json> {
  status: number;
  headers: Headers;
  body: T;
}

/** An answer over GraphQL. */
export interface GraphqlResponse<T = Json> {
  status: number;
  headers: Headers;
  data: T;
  errors: Json[] | undefined;
  extensions: Json;
}

function parseBody(text: string, contentType: string | null): unknown {
  if (text === '') return null;
  return contentType && /[/+]json/.test(contentType) ? JSON.parse(text) : text;
}

async function send<T>(method: string, url: string, { token, body, headers }: RequestOptions = {}): Promise<RestResponse<T>> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await request(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': isRaw ? 'text/plain' : 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
  });
  const answered = new Headers(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
  const parsed = parseBody(await response.body.text(), answered.get('content-type'));
  return { status: response.statusCode, headers: answered, body: parsed as T };
}

/** The REST verbs of a Tandem, by path: `rest(url).get('/v1/users/me', { token })`. */
export function rest(url: string) {
  const verb =
    (method: string) =>
    <T = Json>(path: string, options?: RequestOptions) =>
      send<T>(method, `${url}${path}`, options);
  return {
    get: verb('GET'),
    head: verb('HEAD'),
    options: verb('OPTIONS'),
    post: verb('POST'),
    put: verb('PUT'),
    patch: verb('PATCH'),
    delete: verb('DELETE'),
  };
}

/** Runs a GraphQL operation: `graphql(url)('{ me { id } }', {}, { token })`. */
export function graphql(url: string) {
  return async <T = Json>(
    query: string,
    variables: Record<string, unknown> = {},
    options: Omit<RequestOptions, 'body'> = {},
  ): Promise<GraphqlResponse<T>> => {
    const { status, headers, body } = await send<Json>('POST', `${url}/graphql`, { ...options, body: { query, variables } });
    return { status, headers, data: body?.data, errors: body?.errors, extensions: body?.extensions };
  };
}

/** The body of a response that had to succeed; throws with all of it when it did not. */
export function expectOk<T>({ status, body }: RestResponse<T>): T {
  if (status < 200 || status > 299) throw new Error(`Expected success, got ${String(status)}: ${JSON.stringify(body)}`);
  return body;
}

/** An e-mail address that no other test uses. */
export const uniqueEmail = (name = 'user'): string => `${name}-${randomUUID()}@tandem.example`;

/** Someone who is logged in. */
export interface TestUser {
  id: string;
  email: string;
  name: string;
  password: string;
  token: string;
  refreshToken: string;
}

/** Logs in and answers the tokens. */
export async function login(
  email: string,
  password: string,
  url = sharedTandem().url,
): Promise<{ accessToken: string; refreshToken: string }> {
  return expectOk(await rest(url).post('/v1/auth/login', { body: { email, password } }));
}

async function createUser(url: string, input: Record<string, unknown>, token?: string): Promise<TestUser> {
  const account = { email: uniqueEmail(), name: 'Ada Lovelace', password: 'correct horse battery staple', ...input };
  const user = expectOk(await rest(url).post('/v1/users', { body: account, ...(token && { token }) }));
  const { accessToken, refreshToken } = await login(account.email, account.password, url);
  return { id: user.id, email: account.email, name: account.name, password: account.password, token: accessToken, refreshToken };
}

/** Signs a new member up and logs it in. */
export function registerMember(
  url = sharedTandem().url,
  input: { email?: string; name?: string; password?: string } = {},
): Promise<TestUser> {
  return createUser(url, input);
}

/** Logs the first admin in. */
export async function loginAdmin(url = sharedTandem().url): Promise<TestUser> {
  const { accessToken, refreshToken } = await login(admin.email, admin.password, url);
  const { id, name } = expectOk(await rest(url).get('/v1/users/me', { token: accessToken }));
  return { id, name, ...admin, token: accessToken, refreshToken };
}

/** Has the admin create a support user, and logs that in. */
export async function createSupport(url = sharedTandem().url): Promise<TestUser> {
  return createUser(url, { email: uniqueEmail('support'), role: 'support' }, (await loginAdmin(url)).token);
}

/** Has the admin create a further admin, and logs that in: for suites that end its sessions or change its account. */
export async function createAdmin(url = sharedTandem().url): Promise<TestUser> {
  return createUser(url, { email: uniqueEmail('admin'), role: 'admin' }, (await loginAdmin(url)).token);
}

/** Has the admin create a product that no other test uses. */
export async function createProduct(input: Record<string, unknown> = {}, url = sharedTandem().url): Promise<Json> {
  const product = { sku: `SKU-${randomUUID()}`, name: 'Tea pot', description: 'Holds a litre', price: 19.99, currency: 'USD', stock: 100 };
  return expectOk(await rest(url).post('/v1/products', { token: (await loginAdmin(url)).token, body: { ...product, ...input } }));
}

/** The same JWT with a signature of another value; an altered last character may decode to the same bytes. */
export function forgeSignature(token: string): string {
  const start = token.lastIndexOf('.') + 1;
  return `${token.slice(0, start)}${token[start] === 'A' ? 'B' : 'A'}${token.slice(start + 1)}`;
}
