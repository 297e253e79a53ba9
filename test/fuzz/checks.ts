import { errorCodes } from '#libs/errors';
import { assertDocumented } from '../support/contract-validator.js';
import type { ContractOperation } from './contract.js';
import type { FuzzAnswer, FuzzRequest } from './transport.js';

/** A request with what is known of it. */
export interface Plan {
  request: FuzzRequest;
  /** The operation that it is meant for; null where it is meant to miss. */
  operation: ContractOperation | null;
  /** Whose token it carries. */
  actor: { index: number; role: string } | null;
}

type Json = Record<string, unknown>;

const statusOf = new Map<string, number>(Object.entries(errorCodes).map(([code, { status }]) => [code, status]));
const insides =
  /node_modules|\bat (?:async )?[\w.<>]+ \(|\(?file:\/\/|QueryFailedError|TypeORM|\bSQLSTATE\b|violates \w+[- ]\w* ?constraint|invalid (?:input|byte) s(?:yntax|equence) for|relation "\w+"|column "\w+" does not|dist\/libs/;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const headerOf = ({ headers }: FuzzAnswer, name: string): string | undefined => [headers[name.toLowerCase()]].flat()[0];

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** All that is wrong with an answer; nothing is what it should be. */
export function problemsOf({ request, operation }: Plan, answer: FuzzAnswer): string[] {
  const problems: string[] = [];
  const { status, body } = answer;
  if (status >= 500) problems.push(`${String(status)} is never right`);
  if (insides.test(body)) problems.push(`shows its insides: ${insides.exec(body)?.[0] ?? ''}`);
  if (!headerOf(answer, 'x-request-id')) problems.push('has no X-Request-Id');
  const isGraphql = operation?.path === '/graphql';
  if (request.method === 'HEAD' || status === 204 || status === 304) {
    if (body !== '') problems.push('has a body');
  } else if (status >= 400) problems.push(...(isGraphql && 'errors' in Object(parse(body)) ? [] : envelopeProblems(answer)));
  if (isGraphql && request.method !== 'HEAD') problems.push(...graphqlProblems(answer));
  // What Node's parser refuses is refused before there is an operation.
  if (operation && status !== 431) problems.push(...contractProblems(operation, request, answer));
  return problems;
}

function envelopeProblems(answer: FuzzAnswer): string[] {
  const parsed = parse(answer.body);
  if (headerOf(answer, 'content-type') !== 'application/json; charset=utf-8')
    return [`error of type ${String(headerOf(answer, 'content-type'))}`];
  if (!isRecord(parsed) || Object.keys(parsed).join() !== 'error' || !isRecord(parsed['error'])) return ['is not the error envelope'];
  if (Object.keys(parsed['error']).sort().join() !== 'code,details,message,requestId') return ['has other keys than those of the envelope'];
  return errorProblems(answer, parsed['error'], answer.status);
}

function errorProblems(answer: FuzzAnswer, { code, details, requestId }: Json, status: unknown): string[] {
  const problems: string[] = [];
  if (statusOf.get(String(code)) !== status) problems.push(`code ${String(code)} with status ${String(status)}`);
  const isDetails =
    Array.isArray(details) &&
    details.every((detail) => isRecord(detail) && typeof detail['field'] === 'string' && typeof detail['message'] === 'string');
  if (!isDetails) problems.push('details are not details');
  if (requestId !== headerOf(answer, 'x-request-id')) problems.push('another requestId than X-Request-Id');
  return problems;
}

function graphqlProblems(answer: FuzzAnswer): string[] {
  const parsed = parse(answer.body);
  if (!isRecord(parsed)) return ['is not JSON'];
  if ('error' in parsed) return [];
  const problems: string[] = [];
  const { data, errors, extensions } = parsed;
  if (!isRecord(extensions) || typeof extensions['cost'] !== 'number') problems.push('has no extensions.cost');
  if (data === undefined && errors === undefined) problems.push('has neither data nor errors');
  if (errors !== undefined && (!Array.isArray(errors) || errors.length === 0)) problems.push('errors are no list of errors');
  for (const error of Array.isArray(errors) ? (errors as Json[]) : []) {
    const found = isRecord(error['extensions']) ? error['extensions'] : {};
    problems.push(...errorProblems(answer, found, found['status']));
    if (Number(found['status']) >= 500) problems.push(`an error of ${String(found['status'])}`);
    if (typeof error['message'] !== 'string' || error['message'] === '') problems.push('an error without a message');
  }
  return problems;
}

function contractProblems(operation: ContractOperation, { method, path }: FuzzRequest, answer: FuzzAnswer): string[] {
  const names = Object.keys(answer.headers);
  const headers = Object.fromEntries(names.map((name) => [name, headerOf(answer, name) ?? '']));
  const isJson = headers['content-type']?.includes('json') ?? false;
  const body = answer.body === '' ? null : isJson ? parse(answer.body) : answer.body;
  try {
    // HEAD answers what GET does but for the body, which says whether it is the documented one.
    if (method !== 'HEAD')
      assertDocumented(operation.method, `${operation.path}${path.includes('fields=') ? '?fields=' : ''}`, answer.status, headers, body);
    return [];
  } catch (error) {
    return [(error as Error).message.slice(0, 600)];
  }
}
