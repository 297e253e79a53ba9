import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { Dependencies } from './dependencies.js';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';

/** Serves /health and the probes. */
@Module({})
export class HealthModule {
  /** @param dependencies what the process depends on */
  static forRoot(dependencies: Type<Dependencies>): DynamicModule {
    return {
      module: HealthModule,
      imports: [TerminusModule],
      controllers: [HealthController],
      providers: [HealthService, { provide: Dependencies, useClass: dependencies }],
      exports: [HealthService],
    };
  }
}
