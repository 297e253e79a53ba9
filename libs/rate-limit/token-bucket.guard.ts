import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  getOptionsToken,
  getStorageToken,
  ThrottlerGuard,
  type ThrottlerModuleOptions,
  type ThrottlerRequest,
  type ThrottlerStorage,
} from '@nestjs/throttler';
import { exchangeOf } from '#libs/auth';
import { UNMETERED } from './decorators.js';
import { RequestLimits } from './request-limits.js';
import { LOGIN_THROTTLER } from './throttler-options.js';

/**
 * Charges a REST call one token, and a log-in one attempt. A GraphQL operation is charged its cost where that is measured,
 * so that only the attempt is charged here. Has to run after authentication, which decides whose bucket it is.
 */
@Injectable()
export class TokenBucketGuard extends ThrottlerGuard {
  constructor(
    @Inject(getOptionsToken()) options: ThrottlerModuleOptions,
    @Inject(getStorageToken()) storage: ThrottlerStorage,
    reflector: Reflector,
    private readonly limits: RequestLimits,
  ) {
    super(options, storage, reflector);
  }

  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    const isUnmetered =
      this.reflector.getAllAndOverride<boolean | undefined>(UNMETERED, [context.getHandler(), context.getClass()]) ?? false;
    if (isUnmetered) this.limits.exempt(exchangeOf(context).request);
    return isUnmetered;
  }

  /** Throttler's own counts a fixed window per route and names its headers otherwise. */
  protected override async handleRequest({ context, throttler }: ThrottlerRequest): Promise<boolean> {
    const { request, reply } = exchangeOf(context);
    if (throttler.name === LOGIN_THROTTLER) await this.limits.chargeLogin(request, reply);
    else if (context.getType() === 'http') await this.limits.charge(request, reply, 1);
    return true;
  }
}
