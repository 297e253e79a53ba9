import { type DynamicModule, Module } from '@nestjs/common';
import type { AppConfig } from '#libs/config';
import { DatabaseModule } from '#libs/database';
import { OwnDependencies } from '#libs/database-health';
import { EventsModule } from '#libs/events';
import { GraphqlModule } from '#libs/graphql';
import { HealthModule } from '#libs/health';
import { OrdersModule, orderEntities } from '#libs/orders';
import { ProcessModule } from '#libs/server';
import { HttpAccountsModule, RemoteSessionsModule, UserServiceModule } from '#libs/service-clients';
import { ordersMigrations } from '#migrations/orders';

/** The Order Service: products, cart, checkout, history. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    const { ordersDatabaseUrl: url = '', natsUrl: broker } = config;
    return {
      module: AppModule,
      imports: [
        ProcessModule.forRoot(config, { metered: false }),
        UserServiceModule,
        RemoteSessionsModule,
        HttpAccountsModule,
        DatabaseModule.forRoot({ name: 'orders', url, entities: orderEntities, migrations: ordersMigrations }),
        EventsModule.forRoot({ databases: ['orders'], ...(broker && { broker }) }),
        GraphqlModule.forService(),
        HealthModule.forRoot(OwnDependencies),
        OrdersModule,
      ],
    };
  }
}
