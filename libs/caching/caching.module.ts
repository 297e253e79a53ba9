import { Global, Module } from '@nestjs/common';
import { RedisConnection } from '#libs/redis';
import { MemoryStore } from './memory-store.js';
import { RedisStore } from './redis-store.js';
import { TaggedCache } from './tagged-cache.js';

/** Provides the cache: in Redis where one is configured, else in this process. Needs RedisModule. */
@Global()
@Module({
  providers: [
    {
      provide: TaggedCache,
      inject: [RedisConnection],
      useFactory: (connection: RedisConnection | null) => new TaggedCache(connection ? new RedisStore(connection) : new MemoryStore()),
    },
  ],
  exports: [TaggedCache],
})
export class CachingModule {}
