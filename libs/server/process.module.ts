import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard, AuthenticationGuard } from '#libs/auth';
import { CachingModule } from '#libs/caching';
import { ClockModule } from '#libs/clock';
import { type AppConfig, ConfigModule } from '#libs/config';
import { MetricsModule } from '#libs/metrics';
import { RateLimitModule, TokenBucketGuard, UnlimitedModule } from '#libs/rate-limit';
import { RedisModule } from '#libs/redis';
import { CacheInterceptor } from '#libs/response-cache';
import { AllExceptionsFilter, RepresentationInterceptor, RouteTable } from '#libs/rest';

/** How a process meets its callers. */
export interface ProcessOptions {
  /** Charges requests; false behind a gateway that has charged them. */
  metered: boolean;
}

const metering: Provider = { provide: APP_GUARD, useExisting: TokenBucketGuard };

/** What every process has: configuration, clock, metrics, Redis, cache and limits, and the way of a request to its handler and back. */
@Module({})
export class ProcessModule {
  static forRoot(config: AppConfig, { metered }: ProcessOptions): DynamicModule {
    return {
      module: ProcessModule,
      imports: [
        ConfigModule.forRoot(config),
        ClockModule,
        MetricsModule,
        RedisModule,
        CachingModule,
        metered ? RateLimitModule : UnlimitedModule,
      ],
      providers: [
        RouteTable,
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        ...(metered ? [metering] : []),
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: RepresentationInterceptor },
        { provide: APP_INTERCEPTOR, useClass: CacheInterceptor },
        { provide: APP_FILTER, useClass: AllExceptionsFilter },
      ],
    };
  }
}
