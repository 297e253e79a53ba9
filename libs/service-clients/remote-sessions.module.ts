import { Global, Module } from '@nestjs/common';
import { SessionDirectory } from '#libs/auth';
import { TaggedCache } from '#libs/caching';
import { RemoteSessionDirectory } from './remote-session.directory.js';
import { UserServiceClient } from './user-service.client.js';

/** Provides `SessionDirectory` where the User Service is another process. Needs UserServiceModule. */
@Global()
@Module({
  providers: [
    {
      provide: SessionDirectory,
      inject: [UserServiceClient, TaggedCache],
      useFactory: (users: UserServiceClient, cache: TaggedCache) => new RemoteSessionDirectory(users, cache),
    },
  ],
  exports: [SessionDirectory],
})
export class RemoteSessionsModule {}
