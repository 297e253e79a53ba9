export { type DataState, Dependencies, type QueueState } from './dependencies.js';
export { HealthModule } from './health.module.js';
export { HealthService } from './health.service.js';
export { version } from './version.js';
