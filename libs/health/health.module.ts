import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { Dependencies } from './dependencies.js';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';
import { OwnDependencies } from './own-dependencies.js';

/** Serves /health and the probes. */
@Module({})
export class HealthModule {
  /** @param dependencies what the process depends on; its own databases where nothing is said */
  static forRoot(dependencies: Type<Dependencies> = OwnDependencies): DynamicModule {
    return {
      module: HealthModule,
      imports: [TerminusModule],
      controllers: [HealthController],
      providers: [HealthService, { provide: Dependencies, useClass: dependencies }],
      exports: [HealthService],
    };
  }
}
