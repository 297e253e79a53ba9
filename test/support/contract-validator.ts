import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { root } from './commands.js';

// The document is data here, walked by pointers.
type Json = any;

/** The committed OpenAPI document. */
export const openApi: Json = JSON.parse(readFileSync(join(root, 'contracts/openapi.json'), 'utf8'));

/** Follows a reference within the document. */
export function resolveReference(part: Json): Json {
  if (!part?.$ref) return part;
  return resolveReference(
    String(part.$ref)
      .slice(2)
      .split('/')
      .reduce((value, key) => value[key], openApi),
  );
}

/** The schemas without what only `fields` brings: then an answer has to be whole. */
const whole = JSON.parse(JSON.stringify(openApi), (key, value: Json) =>
  key === 'anyOf' ? value.filter(({ $ref }: Json) => !String($ref).startsWith('#/components/schemas/Partial')) : value,
);

function createAjv(document: Json): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as { default: (ajv: Ajv2020) => void }).default(ajv);
  ajv.addSchema(document, 'contract');
  return ajv;
}

const validators = { any: createAjv(openApi), whole: createAjv(whole) };
const compiled = new Map<string, ValidateFunction>();

function validatorOf(kind: keyof typeof validators, pointer: string): ValidateFunction {
  const key = `${kind} ${pointer}`;
  const validate = compiled.get(key) ?? validators[kind].compile({ $ref: `contract#${pointer}` });
  compiled.set(key, validate);
  return validate;
}

const pointerTo = (...path: string[]): string =>
  path.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

const templates = Object.keys(openApi.paths)
  // `/users/me` would also be `/users/{userId}`: literal paths first.
  .sort((a, b) => a.split('{').length - b.split('{').length)
  .map((path) => ({ path, pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`) }));

/** The path of the contract that an address, or the path itself, belongs to. */
function findTemplate(address: string): string | undefined {
  const path = address.replace(/[?#].*$/s, '').replace(/^\/api(?=\/v\d)/, '');
  return templates.find((template) => template.path === path || template.pattern.test(path))?.path;
}

/**
 * Throws where an answer is not the documented one: unknown operation or status, missing or malformed headers, a body that does not
 * match. `address` is a path with or without its query, or a path template of the contract; unversioned addresses of versioned
 * resources are given with their version.
 */
export function assertDocumented(
  method: string,
  address: string,
  status: number,
  headers: Headers | Record<string, string>,
  body: unknown,
): void {
  const path = findTemplate(address);
  const operation = path === undefined ? undefined : openApi.paths[path][method.toLowerCase()];
  const name = `${method.toUpperCase()} ${address} → ${String(status)}`;
  if (path === undefined || !operation) throw new Error(`${name}: the contract has no such operation`);
  const reference = operation.responses[status];
  if (!reference) throw new Error(`${name}: the contract has no such status: ${JSON.stringify(body)}`);
  const pointer = reference.$ref
    ? String(reference.$ref).slice(1)
    : pointerTo('paths', path, method.toLowerCase(), 'responses', String(status));
  const response = resolveReference(reference);
  const problems = [
    ...checkHeaders(response, new Headers(headers)),
    ...checkBody(response, pointer, new Headers(headers).get('content-type'), body, /[?&]fields=/.test(address) ? 'any' : 'whole'),
  ];
  if (problems.length > 0) throw new Error(`${name} is not as documented:\n${problems.join('\n')}\n${JSON.stringify(body)}`);
}

/** Headers that depend on the deployment, on the caller or on what has happened. */
const occasional = [
  'Access-Control-Allow-Origin',
  'Deprecation',
  'Sunset',
  'Idempotent-Replayed',
  'Retry-After',
  'WWW-Authenticate',
  'Cache-Control',
  'Allow',
];

function checkHeaders(response: Json, headers: Headers): string[] {
  return Object.entries<Json>(response.headers ?? {}).flatMap(([name, reference]) => {
    const value = headers.get(name);
    if (value === null) return occasional.includes(name) ? [] : [`the header ${name} is missing`];
    const validate = validatorOf('any', `${String(reference.$ref).slice(1)}/schema`);
    const isNumber = resolveReference(reference).schema.type === 'integer';
    return validate(isNumber ? Number(value) : value) ? [] : [`the header ${name} is ${value}`];
  });
}

function checkBody(response: Json, pointer: string, contentType: string | null, body: unknown, kind: keyof typeof validators): string[] {
  if (!response.content) return body === null || body === '' || body === undefined ? [] : ['there is a body'];
  const type = (contentType ?? '').split(';')[0]?.trim() ?? '';
  if (!response.content[type]) return [`the content type is ${String(contentType)}`];
  const validate = validatorOf(kind, `${pointer}${pointerTo('content', type, 'schema')}`);
  return validate(body)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${String(message)} ${JSON.stringify(params)}`);
}
