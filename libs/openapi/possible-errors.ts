import { type Constructor, propsOf } from '#libs/api';
import { type AccessRule, roles } from '#libs/auth';
import { type ErrorCode, errorCodes } from '#libs/errors';
import type { OperationSpec } from '#libs/rest';
import type { Route } from './routes.js';

/** The codes that an operation can answer with, by status: what its kind brings with it, and what it declares itself. */
export function possibleErrors({ method, path, spec }: Route & { spec: OperationSpec }): Map<number, ErrorCode[]> {
  const codes: ErrorCode[] = ['VALIDATION_ERROR', 'MALFORMED_REQUEST'];
  if (spec.access.name !== 'tokenless') codes.push('UNAUTHENTICATED');
  if (forbids(spec.access) || showsDeleted(spec)) codes.push('FORBIDDEN');
  if (path.includes('{')) codes.push('NOT_FOUND');
  if (declares(spec.body, 'version')) codes.push('VERSION_CONFLICT');
  if (spec.conditional) codes.push('PRECONDITION_FAILED');
  // A body is read wherever a method may have one, wanted or not.
  if (method !== 'get') codes.push('PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE');
  if (spec.idempotent) codes.push('IDEMPOTENCY_IN_PROGRESS', 'IDEMPOTENCY_KEY_REUSED');
  codes.push(...(spec.errors ?? []), 'RATE_LIMITED', 'INTERNAL_ERROR', 'UNAVAILABLE', 'TIMEOUT');
  return byStatus(codes);
}

/** Groups codes by their status, both in ascending order. */
function byStatus(codes: readonly ErrorCode[]): Map<number, ErrorCode[]> {
  const groups = new Map<number, ErrorCode[]>();
  for (const code of [...new Set(codes)].sort())
    groups.set(errorCodes[code].status, [...(groups.get(errorCodes[code].status) ?? []), code]);
  return new Map([...groups].sort(([a], [b]) => a - b));
}

/** Whether someone who is signed in can be refused with FORBIDDEN: with an owner rule that is staff alone, others get NOT_FOUND. */
function forbids({ public: open, owner, roles: admitted }: AccessRule): boolean {
  if (open) return false;
  return roles.some((role) => !admitted.includes(role) && !(owner && role === 'member'));
}

/** Deleted rows are an admin's. */
const showsDeleted = ({ list }: OperationSpec): boolean => declares(list?.filter, 'deleted');

const declares = (type: Constructor | undefined, name: string): boolean =>
  type !== undefined && propsOf(type).some((spec) => spec.name === name);
