export { access, Access, type AccessRule, authorize, authorizeRole } from './access.js';
export { type Actor, isStaff, type RequestContext, type Role, roles } from './actor.js';
export { AuthModule } from './auth.module.js';
export { Authenticator } from './authenticator.js';
export { AccessGuard, AuthenticationGuard, Ctx, exchangeOf } from './guards.js';
export { KeySet } from './key-set.js';
export { assertUnchanged } from './preconditions.js';
export { SessionDirectory } from './session-directory.js';
export { accessTokenTtl, refreshTokenTtl, Tokens } from './tokens.js';
