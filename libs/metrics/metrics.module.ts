import { Global, Module } from '@nestjs/common';
import { Metrics } from './metrics.js';

/** Makes the process's one `Metrics` injectable everywhere. */
@Global()
@Module({ providers: [Metrics], exports: [Metrics] })
export class MetricsModule {}
