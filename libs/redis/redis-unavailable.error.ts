/** Redis cannot be used now: not connected, or it did not answer in time. */
export class RedisUnavailableError extends Error {
  override readonly name = 'RedisUnavailableError';
}
