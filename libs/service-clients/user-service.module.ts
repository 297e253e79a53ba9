import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { RemoteKeySet, VerificationKeys, VerificationModule } from '#libs/auth';
import { AppConfig } from '#libs/config';
import { RedisConnection } from '#libs/redis';
import { Upstream } from '#libs/upstream';
import { UserServiceClient } from './user-service.client.js';

/** Callers wait for these answers, and there is a fallback for each: milliseconds. */
const patience = { connect: 300, headers: 1000, total: 1500 };

/** Verification in a process that does not own the accounts, and the client of the one that does. Needs SessionDirectory. */
@Global()
@Module({
  imports: [VerificationModule],
  providers: [
    {
      provide: UserServiceClient,
      inject: [AppConfig, RedisConnection],
      useFactory: ({ usersServiceUrls, serviceToken = '' }: AppConfig, redis: RedisConnection | null) =>
        new UserServiceClient(new Upstream('User Service', usersServiceUrls, patience), serviceToken, redis),
    },
    {
      provide: RemoteKeySet,
      inject: [UserServiceClient],
      useFactory: (users: UserServiceClient) => new RemoteKeySet(() => users.jwks()),
    },
    { provide: VerificationKeys, useExisting: RemoteKeySet },
  ],
  exports: [UserServiceClient, RemoteKeySet, VerificationKeys],
})
export class UserServiceModule implements OnApplicationShutdown {
  constructor(private readonly users: UserServiceClient) {}

  async onApplicationShutdown(): Promise<void> {
    await this.users.close();
  }
}
