/** What a person may be: members shop, support reads everything, admins run the shop. */
export const roles = ['member', 'support', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Who is asking, as of now: the role is the current one, not the one that the token was issued with. */
export interface Actor {
  id: string;
  email: string;
  role: Role;
  sessionId: string;
}

/** What a service knows of the request it serves; the same for REST, GraphQL and events. */
export interface RequestContext {
  actor: Actor | null;
  requestId: string;
  ip: string;
  userAgent: string | null;
  /** Idempotency-Key of a POST or of a GraphQL mutation. */
  idempotencyKey?: string;
  /** The entity tags that the caller requires (If-Match, RFC 9110 section 13.1.1); `*` is any. */
  ifMatch?: string[];
  /** Set when the answer is that of an earlier request with the same idempotency key. */
  replayed: boolean;
}

/** Staff sees every resource, so that refusing it hides nothing. */
export const isStaff = (actor: Actor | null): boolean => actor?.role === 'support' || actor?.role === 'admin';
