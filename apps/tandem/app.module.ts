// The domain that owns a GraphQL type is loaded before those that extend it: see entityType in #libs/api.
import { LocalAccountsModule, userEntities, UsersModule } from '#libs/users';
import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from '#libs/auth';
import type { AppConfig } from '#libs/config';
import { DatabaseModule } from '#libs/database';
import { OwnDependencies } from '#libs/database-health';
import { EventsModule } from '#libs/events';
import { GraphqlModule } from '#libs/graphql';
import { HealthModule } from '#libs/health';
import { MailModule } from '#libs/mail';
import { OpenApiModule } from '#libs/openapi';
import { OrdersModule, orderEntities } from '#libs/orders';
import { ProcessModule } from '#libs/server';
import { ordersMigrations } from '#migrations/orders';
import { usersMigrations } from '#migrations/users';

/** Where the databases of the one process are. */
export interface Databases {
  users: string;
  orders: string;
}

/** All domains in one process. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig, databases: Databases): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ProcessModule.forRoot(config, { metered: true }),
        MailModule,
        AuthModule,
        DatabaseModule.forRoot({ name: 'users', url: databases.users, entities: userEntities, migrations: usersMigrations }),
        DatabaseModule.forRoot({ name: 'orders', url: databases.orders, entities: orderEntities, migrations: ordersMigrations }),
        EventsModule.forRoot({ databases: ['users', 'orders'] }),
        GraphqlModule.forRoot(),
        HealthModule.forRoot(OwnDependencies),
        OpenApiModule.forRoot(),
        UsersModule,
        LocalAccountsModule,
        OrdersModule,
      ],
    };
  }
}
