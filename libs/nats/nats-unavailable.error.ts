/** There is no connection to NATS at this moment. */
export class NatsUnavailableError extends Error {
  override readonly name = 'NatsUnavailableError';
}
