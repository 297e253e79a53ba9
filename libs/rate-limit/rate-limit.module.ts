import { Global, Module } from '@nestjs/common';
import { getOptionsToken, getStorageToken } from '@nestjs/throttler';
import { Clock } from '#libs/clock';
import { AppConfig } from '#libs/config';
import { RedisConnection } from '#libs/redis';
import { BucketLimits } from './bucket-limits.js';
import { RateLimiter } from './rate-limiter.js';
import { NoLimits, RequestLimits } from './request-limits.js';
import { throttlerOptions } from './throttler-options.js';
import { TokenBucketGuard } from './token-bucket.guard.js';
import { TokenBucketStorage } from './token-bucket.storage.js';

/** Provides the rate limits. Needs RedisModule; the application mounts TokenBucketGuard behind authentication. */
@Global()
@Module({
  providers: [
    {
      provide: RateLimiter,
      inject: [RedisConnection, Clock],
      useFactory: (connection: RedisConnection | null, clock: Clock) => new RateLimiter(connection, clock),
    },
    { provide: getOptionsToken(), inject: [AppConfig], useFactory: throttlerOptions },
    {
      provide: getStorageToken(),
      inject: [RateLimiter, Clock],
      useFactory: (limiter: RateLimiter, clock: Clock) => new TokenBucketStorage(limiter, clock),
    },
    { provide: RequestLimits, useClass: BucketLimits },
    TokenBucketGuard,
  ],
  exports: [RequestLimits, TokenBucketGuard],
})
export class RateLimitModule {}

/** Leaves the limits to the gateway in front of this process. */
@Global()
@Module({ providers: [{ provide: RequestLimits, useClass: NoLimits }], exports: [RequestLimits] })
export class UnlimitedModule {}
