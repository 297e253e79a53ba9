import { AppError, errors } from '#libs/errors';
import type { RequestContext } from './actor.js';

/**
 * Compares what the caller decided its change on with what the resource is now. Throws PRECONDITION_FAILED where If-Match names other
 * entity tags (strong comparison, RFC 9110 section 13.1.1), VERSION_CONFLICT where the stated version is another.
 */
export function assertUnchanged({ ifMatch }: RequestContext, current: { version: number; etag?: string }, version?: number): void {
  const etag = `"${current.etag ?? current.version}"`;
  if (ifMatch && !ifMatch.some((tag) => tag === '*' || tag === etag)) throw new AppError('PRECONDITION_FAILED');
  if (version !== undefined && version !== current.version) throw errors.versionConflict();
}
