import type { ApiVersion } from '#libs/api';
import type { AccessRule } from '#libs/auth';
import type { OperationSpec } from '#libs/rest';
import type { Components } from './components.js';
import { errorResponse } from './error-responses.js';
import { inputExample, modelExample, pageExample } from './examples.js';
import { commonHeaders, limitHeaders, versionHeaders } from './headers.js';
import type { OpenApiOperation, OpenApiPart, ResponsePart } from './openapi-document.js';
import { parametersOf } from './parameters.js';
import { possibleErrors } from './possible-errors.js';
import type { Route } from './routes.js';
import { Schemas } from './schemas.js';
import { tagOf } from './tags.js';

/** A route with what its `@Operation` says. */
export type DeclaredRoute = Route & { spec: OperationSpec };

const everyHeader = [...commonHeaders, ...limitHeaders, ...versionHeaders];

/** An operation of a versioned resource, as the newest version or an older one has it. */
export function describeOperation(components: Components, route: DeclaredRoute, version: ApiVersion, isNewest: boolean): OpenApiOperation {
  const { spec, path } = route;
  const schemas = new Schemas(components, version);
  const parameters = parametersOf(components, route, version);
  return {
    operationId: isNewest ? spec.id : `${spec.id}V${version}`,
    summary: spec.summary,
    description: describe(spec),
    tags: [tagOf(path)],
    security: securityOf(spec.access),
    ...(parameters.length > 0 && { parameters }),
    ...(spec.body && { requestBody: bodyOf(schemas, spec, version, components) }),
    responses: {
      ...successes(components, schemas, route, version),
      ...Object.fromEntries([...possibleErrors(route)].map(([status, codes]) => [status, errorResponse(components, codes, everyHeader)])),
    },
    'x-access': { public: spec.access.public, owner: spec.access.owner, roles: spec.access.roles },
  };
}

function describe({ summary, access, conditional, idempotent, loginLimited }: OperationSpec): string {
  const sentences = [
    `${summary.replace(/\.$/, '')}.`,
    `For ${audienceOf(access)}.`,
    ...(conditional ? ['Heeds `If-Match`.'] : []),
    ...(idempotent ? ['Can be repeated safely with an `Idempotency-Key`.'] : []),
    ...(loginLimited ? ['Attempts have a stricter limit, by address.'] : []),
  ];
  return sentences.join(' ');
}

function audienceOf({ public: open, owner, roles }: AccessRule): string {
  if (open) return 'everybody';
  if (roles.length === 3) return 'everybody who is signed in';
  const names = [
    ...(owner ? ['the owner'] : []),
    ...roles.map((role) => (role === 'admin' ? 'admins' : role === 'member' ? 'members' : role)),
  ];
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${String(names.at(-1))}` : String(names[0]);
}

/** What is public heeds a token all the same where there is one, except for what a client without a good one must be able to call. */
function securityOf({ name, public: open }: AccessRule): Record<string, string[]>[] {
  if (name === 'tokenless') return [];
  return open ? [{}, { accessToken: [] }] : [{ accessToken: [] }];
}

function bodyOf(schemas: Schemas, { body }: OperationSpec, version: ApiVersion, components: Components): OpenApiPart {
  const type = body as NonNullable<typeof body>;
  const schema = schemas.input(type);
  const { required } = components.resolve(schema) as { required?: string[] };
  return { required: required !== undefined, content: { 'application/json': { schema, example: inputExample(type, version) } } };
}

function successes(
  components: Components,
  schemas: Schemas,
  { method, spec }: DeclaredRoute,
  version: ApiVersion,
): Record<string, ResponsePart> {
  const { status = 200, returns, list, location, idempotent, secret } = spec;
  const hasBody = returns !== undefined || list !== undefined;
  const isTagged = hasBody && !secret;
  const headers = [
    ...everyHeader,
    ...(hasBody ? ['Cache-Control'] : []),
    ...(isTagged ? ['ETag'] : []),
    ...(location ? ['Location'] : []),
    ...(idempotent ? ['Idempotent-Replayed'] : []),
  ];
  const success: ResponsePart = {
    description: { 200: 'Done.', 201: 'Created.', 202: 'Accepted.', 204: 'Done; there is nothing to say.' }[status],
    headers: components.headers(headers.sort()),
    ...(hasBody && { content: { 'application/json': contentOf(schemas, method, spec, version) } }),
  };
  if (method !== 'get' || !isTagged) return { [status]: success };
  const unchanged = {
    description: 'You have the current representation.',
    headers: components.headers([...everyHeader, 'Cache-Control', 'ETag'].sort()),
  };
  return { [status]: success, 304: unchanged };
}

function contentOf(schemas: Schemas, method: string, { list, returns }: OperationSpec, version: ApiVersion): OpenApiPart {
  if (list) return { schema: schemas.page(list), example: pageExample(list, version) };
  const type = returns as NonNullable<typeof returns>;
  return { schema: method === 'get' ? schemas.one(type) : schemas.model(type), example: modelExample(type, version) };
}
