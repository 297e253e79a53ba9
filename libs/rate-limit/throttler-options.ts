import { type ExecutionContext } from '@nestjs/common';
import type { ThrottlerModuleOptions } from '@nestjs/throttler';
import type { AppConfig } from '#libs/config';
import { LOGIN_LIMITED } from './decorators.js';

export const LOGIN_THROTTLER = 'login';

/** Two throttlers: one for every request, and one for those that are marked as log-ins. */
export function throttlerOptions({ rateLimitIp, rateLimitLogin, rateLimitWindowMs: ttl }: AppConfig): ThrottlerModuleOptions {
  return [
    { name: 'request', limit: rateLimitIp, ttl },
    { name: LOGIN_THROTTLER, limit: rateLimitLogin, ttl, skipIf: (context) => !isLogin(context) },
  ];
}

function isLogin(context: ExecutionContext): boolean {
  return Reflect.hasMetadata(LOGIN_LIMITED, context.getHandler()) || Reflect.hasMetadata(LOGIN_LIMITED, context.getClass());
}
