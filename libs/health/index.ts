export { HealthModule } from './health.module.js';
export { type HealthReport, HealthService } from './health.service.js';
export { version } from './version.js';
