import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from '#libs/auth';
import type { AppConfig } from '#libs/config';
import { DatabaseModule } from '#libs/database';
import { OwnDependencies } from '#libs/database-health';
import { EventsModule } from '#libs/events';
import { GraphqlModule } from '#libs/graphql';
import { HealthModule } from '#libs/health';
import { MailModule } from '#libs/mail';
import { ProcessModule } from '#libs/server';
import { InternalModule, userEntities, UsersModule } from '#libs/users';
import { usersMigrations } from '#migrations/users';

/** The User Service: accounts, sessions, profile. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    const { usersDatabaseUrl: url = '', natsUrl: broker } = config;
    return {
      module: AppModule,
      imports: [
        ProcessModule.forRoot(config, { metered: false }),
        MailModule,
        AuthModule,
        DatabaseModule.forRoot({ name: 'users', url, entities: userEntities, migrations: usersMigrations }),
        EventsModule.forRoot({ databases: ['users'], ...(broker && { broker }) }),
        GraphqlModule.forService(),
        HealthModule.forRoot(OwnDependencies),
        UsersModule,
        InternalModule,
      ],
    };
  }
}
