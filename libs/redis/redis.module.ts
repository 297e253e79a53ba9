import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '#libs/config';
import { RedisConnection } from './redis-connection.js';

/** Provides the process's one Redis connection, or null where no Redis is configured. */
@Global()
@Module({
  providers: [
    {
      provide: RedisConnection,
      inject: [AppConfig],
      useFactory: ({ redisUrl }: AppConfig) => (redisUrl ? new RedisConnection(redisUrl) : null),
    },
  ],
  exports: [RedisConnection],
})
export class RedisModule implements OnApplicationShutdown {
  constructor(@Inject(RedisConnection) private readonly connection: RedisConnection | null) {}

  async onApplicationShutdown(): Promise<void> {
    await this.connection?.close();
  }
}
