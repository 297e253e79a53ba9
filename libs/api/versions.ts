import type { IncomingMessage } from 'node:http';
import { type AppError, errors } from '#libs/errors';

/** The versions of the REST contract, the newest last. */
export const apiVersions = [1, 2] as const;

export type ApiVersion = (typeof apiVersions)[number];

/** When a version was deprecated and when it ends; none is yet. */
const lifecycles: Partial<Record<ApiVersion, Lifecycle>> = {};

interface Lifecycle {
  deprecatedAt: Date;
  sunsetAt: Date;
}

/** `Deprecation` (RFC 9745) and `Sunset` (RFC 8594) of a version that is on its way out. */
export function lifecycleHeaders(version: ApiVersion, table: Partial<Record<ApiVersion, Lifecycle>> = lifecycles): Record<string, string> {
  const lifecycle = table[version];
  if (!lifecycle) return {};
  return { deprecation: `@${Math.floor(lifecycle.deprecatedAt.getTime() / 1000)}`, sunset: lifecycle.sunsetAt.toUTCString() };
}

/** The version that a request asks for, or the reason why it cannot be had. */
export interface RequestedVersion {
  version: ApiVersion;
  error?: AppError;
}

const requested = new WeakMap<IncomingMessage, RequestedVersion>();

/** The version of a request to a versioned resource; null for everything else. */
export const requestedVersion = (request: IncomingMessage): RequestedVersion | null => requested.get(request) ?? null;

const versionedPath = /^(?:\/api)?(?:\/v([1-9]\d*))?(\/(?:users|orders|products|auth)(?:\/.*)?)$/;
const vendorType = /application\/vnd\.api\+json\s*;(?:[^,]*;)?\s*version\s*=\s*"?([^",;\s]+)"?/gi;

/**
 * Brings the three version styles (path, Accept, query) to one before routing, because Nest has one strategy an application:
 * answers the URL to route, and remembers the version. An unknown version in the path is left in place and so becomes 404.
 */
export function normaliseVersion(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const [path, query] = split(url);
  const match = versionedPath.exec(path);
  if (!match) return url;
  const [, inPath, resource] = match;
  if (inPath !== undefined && !isKnown(inPath)) return url;
  requested.set(request, resolve(inPath, query, request.headers.accept));
  return query === undefined ? (resource as string) : `${resource}?${query}`;
}

function split(url: string): [string, string?] {
  const at = url.indexOf('?');
  return at === -1 ? [url] : [url.slice(0, at), url.slice(at + 1)];
}

const isKnown = (text: string): boolean => apiVersions.some((version) => String(version) === text);

function resolve(inPath: string | undefined, query: string | undefined, accept: string | undefined): RequestedVersion {
  const inQuery = query?.includes('version') ? new URLSearchParams(query).getAll('version') : [];
  const inAccept = accept && /vnd\.api\+json/i.test(accept) ? [...accept.matchAll(vendorType)].map((match) => match[1] as string) : [];
  const wrong = [...inQuery.map((text) => ['version', text] as const), ...inAccept.map((text) => ['Accept', text] as const)].filter(
    ([, text]) => !isKnown(text),
  );
  if (wrong.length > 0) {
    const details = wrong.map(([field]) => ({ field, message: `unknown API version: use ${apiVersions.join(' or ')}` }));
    return { version: 1, error: errors.validation(details) };
  }
  const stated = new Set([...(inPath === undefined ? [] : [inPath]), ...inQuery, ...inAccept]);
  if (stated.size > 1)
    return { version: 1, error: errors.invalid('version', 'path, Accept and query name different API versions: use one') };
  const [version = '1'] = stated;
  return { version: Number(version) as ApiVersion };
}
