export type { RedisClient } from './redis-client.js';
export { RedisConnection, type RedisTimes } from './redis-connection.js';
export { RedisModule } from './redis.module.js';
export { RedisUnavailableError } from './redis-unavailable.error.js';
