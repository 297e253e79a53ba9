import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';

/** Serves /health and the probes. */
@Module({ imports: [TerminusModule], controllers: [HealthController], providers: [HealthService], exports: [HealthService] })
export class HealthModule {}
