import { type DynamicModule, Module } from '@nestjs/common';
import type { AppConfig } from '#libs/config';
import { GatewayModule } from '#libs/gateway';
import { ProcessModule } from '#libs/server';
import { UserServiceModule } from '#libs/service-clients';

/** The edge of the split deployment. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return { module: AppModule, imports: [ProcessModule.forRoot(config, { metered: true }), UserServiceModule, GatewayModule] };
  }
}
