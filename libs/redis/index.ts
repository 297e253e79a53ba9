export type { RedisClient } from './redis-client.js';
export { RedisConnection } from './redis-connection.js';
export { RedisModule } from './redis.module.js';
export { RedisUnavailableError } from './redis-unavailable.error.js';
