export { NatsConnection } from './nats-connection.js';
export { NatsUnavailableError } from './nats-unavailable.error.js';
