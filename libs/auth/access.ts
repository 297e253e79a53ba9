import { SetMetadata } from '@nestjs/common';
import { errors } from '#libs/errors';
import { type Actor, isStaff, type Role } from './actor.js';

/** Who may do something. `owner` lets in the one whom the resource belongs to, whatever the role. */
export interface AccessRule {
  name: string;
  public: boolean;
  owner: boolean;
  roles: readonly Role[];
}

const rule = (name: string, parts: Partial<AccessRule>): AccessRule => ({ name, public: false, owner: false, roles: [], ...parts });

/** The rules there are. Every route, query, mutation and resolver field names one. */
export const access = {
  anyone: rule('anyone', { public: true }),
  /** Public, and blind to a presented token: what a client with an expired one must still be able to call. */
  tokenless: rule('tokenless', { public: true }),
  signedIn: rule('signedIn', { roles: ['member', 'support', 'admin'] }),
  staff: rule('staff', { roles: ['support', 'admin'] }),
  admin: rule('admin', { roles: ['admin'] }),
  owner: rule('owner', { owner: true }),
  ownerOrAdmin: rule('ownerOrAdmin', { owner: true, roles: ['admin'] }),
  ownerOrStaff: rule('ownerOrStaff', { owner: true, roles: ['support', 'admin'] }),
} as const;

export const accessMetadata = 'tandem:access';

/** Declares who may call a handler. A handler without it is refused to everybody. */
export const Access = (accessRule: AccessRule): MethodDecorator & ClassDecorator => SetMetadata(accessMetadata, accessRule);

/** Refuses those whom the rule lets in under no circumstances, before anything is loaded. Throws UNAUTHENTICATED or FORBIDDEN. */
export function authorizeRole(actor: Actor | null, { public: open, owner, roles }: AccessRule): asserts actor is Actor {
  if (open) return;
  if (!actor) throw errors.unauthenticated();
  if (!owner && !roles.includes(actor.role)) throw errors.forbidden();
}

/**
 * Refuses those to whom a resource of this owner is closed. Staff gets FORBIDDEN; others get NOT_FOUND, so that
 * nobody learns that another's resource exists.
 */
export function authorize(actor: Actor | null, accessRule: AccessRule, ownerId: string, what: string): asserts actor is Actor {
  authorizeRole(actor, accessRule);
  if (accessRule.roles.includes(actor.role)) return;
  if (accessRule.owner && actor.id === ownerId) return;
  throw isStaff(actor) || actor.id === ownerId ? errors.forbidden() : errors.notFound(what);
}
