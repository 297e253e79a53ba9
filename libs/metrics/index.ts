export { createMetricsPlugin } from './metrics.plugin.js';
export { Metrics } from './metrics.js';
export { MetricsModule } from './metrics.module.js';
export { registerMetrics } from './register-metrics.js';
