// The domain that owns a GraphQL type is loaded before those that extend it: see entityType in #libs/api.
import { LocalAccountsModule, userEntities, UsersModule } from '#libs/users';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard, AuthenticationGuard, AuthModule } from '#libs/auth';
import { CachingModule } from '#libs/caching';
import { ClockModule } from '#libs/clock';
import { type AppConfig, ConfigModule } from '#libs/config';
import { DatabaseModule } from '#libs/database';
import { EventsModule } from '#libs/events';
import { GraphqlModule } from '#libs/graphql';
import { HealthModule } from '#libs/health';
import { MailModule } from '#libs/mail';
import { MetricsModule } from '#libs/metrics';
import { OpenApiModule } from '#libs/openapi';
import { OrdersModule, orderEntities } from '#libs/orders';
import { RateLimitModule, TokenBucketGuard } from '#libs/rate-limit';
import { RedisModule } from '#libs/redis';
import { CacheInterceptor } from '#libs/response-cache';
import { AllExceptionsFilter, RepresentationInterceptor, RouteTable } from '#libs/rest';
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
        ConfigModule.forRoot(config),
        ClockModule,
        MetricsModule,
        MailModule,
        RedisModule,
        CachingModule,
        RateLimitModule,
        AuthModule,
        DatabaseModule.forRoot({ name: 'users', url: databases.users, entities: userEntities, migrations: usersMigrations }),
        DatabaseModule.forRoot({ name: 'orders', url: databases.orders, entities: orderEntities, migrations: ordersMigrations }),
        EventsModule.forRoot({ databases: ['users', 'orders'] }),
        GraphqlModule.forRoot(),
        HealthModule,
        OpenApiModule,
        UsersModule,
        LocalAccountsModule,
        OrdersModule,
      ],
      providers: [
        RouteTable,
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        { provide: APP_GUARD, useExisting: TokenBucketGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: RepresentationInterceptor },
        { provide: APP_INTERCEPTOR, useClass: CacheInterceptor },
        { provide: APP_FILTER, useClass: AllExceptionsFilter },
      ],
    };
  }
}
