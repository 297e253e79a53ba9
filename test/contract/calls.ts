import { getNamedType } from 'graphql';
import { graphql, rest, type RequestOptions, type RestResponse } from '../support/client.js';
import { assertDocumented, openApi, resolveReference } from '../support/contract-validator.js';
import { sharedTandem } from '../support/tandem.js';
import type { OperationPair, Sample } from './operations.js';
import { documentOf, fieldOf, selectionOf } from './schema.js';

type Json = any;
type Call = Pick<RequestOptions, 'token' | 'headers'>;
type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** An operation of the contract and where it is found. */
export interface DocumentedOperation {
  method: Verb;
  path: string;
  operation: Json;
}

/** The operations below a version's path, by the operationId that version 2 gives them. */
export function findOperations(version: 1 | 2): Map<string, DocumentedOperation> {
  const paths = Object.entries<Json>(openApi.paths).filter(([path]) => path.startsWith(`/v${String(version)}/`));
  return new Map(
    paths.flatMap(([path, item]) =>
      Object.entries<Json>(item).map(
        ([method, operation]) => [operation.operationId.replace(/V1$/, ''), { method: method as Verb, path, operation }] as const,
      ),
    ),
  );
}

const byVersion = { 1: findOperations(1), 2: findOperations(2) };

/** What the contract says of an operation. */
export function getOperation(id: string, version: 1 | 2 = 2): DocumentedOperation {
  const found = byVersion[version].get(id);
  if (!found) throw new Error(`The contract has no operation ${id}`);
  return found;
}

/** The schema of an operation's body, without references. */
export const bodySchemaOf = (id: string): Json =>
  resolveReference(getOperation(id).operation.requestBody?.content['application/json'].schema);

/** Calls the REST side and checks that the answer is a documented one. */
export async function callRest(
  id: string,
  sample: Sample & { query?: Record<string, string> },
  call: Call = {},
  version: 1 | 2 = 2,
): Promise<RestResponse> {
  const { method, path } = getOperation(id, version);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(sample.path?.[name] ?? name));
  const address = sample.query ? `${filled}?${new URLSearchParams(sample.query).toString()}` : filled;
  const response = await rest(sharedTandem().url)[method](address, { ...call, ...(sample.body && { body: sample.body }) });
  assertDocumented(method, address, response.status, response.headers, response.body);
  return response;
}

/** What a GraphQL field answered: its value, or the error it was refused with. */
export interface FieldAnswer {
  data: Json;
  error: { code: string; status: number; details: { field: string; message: string }[] } | null;
}

/** Calls the GraphQL side. */
export async function callGraphql(
  pair: OperationPair,
  sample: Sample & { args?: Record<string, unknown> },
  call: Call = {},
): Promise<FieldAnswer> {
  const { document, variables, at } = requestOf(pair, sample);
  return ask(document, variables, at, call);
}

/** Runs an operation and picks a value from its answer. */
export async function ask(document: string, variables: Record<string, unknown>, at: string, call: Call = {}): Promise<FieldAnswer> {
  const { data, errors } = await graphql(sharedTandem().url)(document, variables, call);
  const value = at.split('.').reduce((part: Json, key) => part?.[key], data);
  return { data: value ?? null, error: errors?.[0]?.extensions ?? null };
}

/** What GraphQL calls a field of a REST body. */
export const graphqlName = (field: string): string => (field === 'version' ? 'expectedVersion' : field);

function requestOf(
  { graphql: name, names = {} }: OperationPair,
  { path = {}, body = {}, args = {} }: Sample & { args?: Record<string, unknown> },
) {
  const [owner = '', field = ''] = name.split('.');
  const ids = Object.fromEntries(Object.entries(path).map(([key, value]) => [names[key] ?? key, value]));
  if (owner === 'Mutation') {
    const renamed = Object.fromEntries(Object.entries(body).map(([key, value]) => [graphqlName(key), value]));
    return { document: documentOf(name, ['input']), variables: { input: { ...ids, ...renamed } }, at: field };
  }
  if (owner === 'Query') {
    const variables = { ...ids, ...args };
    return { document: documentOf(name, Object.keys(variables)), variables, at: field };
  }
  return throughParent(name, ids, args);
}

/** A field that leads from one resource to others is asked for below the resource. */
function throughParent(name: string, ids: Record<string, string>, args: Record<string, unknown>) {
  const [owner = '', field = ''] = name.split('.');
  const parent = owner.toLowerCase();
  const { type, args: declared } = fieldOf(name);
  const used = declared.filter((arg) => arg.name in args);
  const variables = ['$id: ID!', ...used.map((arg) => `$${arg.name}: ${String(arg.type)}`)].join(', ');
  const passed = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const document = `query (${variables}) { ${parent}(id: $id) { ${field}${passed && `(${passed})`} ${selectionOf(getNamedType(type))} } }`;
  return { document, variables: { ...ids, ...args }, at: `${parent}.${field}` };
}
