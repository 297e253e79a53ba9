import { Global, Module } from '@nestjs/common';
import { getOptionsToken, getStorageToken } from '@nestjs/throttler';
import { Clock } from '#libs/clock';
import { AppConfig } from '#libs/config';
import { RedisConnection } from '#libs/redis';
import { RateLimiter } from './rate-limiter.js';
import { RequestLimits } from './request-limits.js';
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
    RequestLimits,
    TokenBucketGuard,
  ],
  exports: [RequestLimits, TokenBucketGuard],
})
export class RateLimitModule {}
