import { createClient as createNodeRedisClient, type RedisClientOptions } from '@redis/client';

/** A node-redis client without modules. */
export type RedisClient = ReturnType<typeof createClient>;

const UNIX_SCHEME = /^(redis\+)?unix:\/\//;

/**
 * A client that is good for one connection: it neither queues while offline nor reconnects by itself, so that its owner
 * always knows which connection a command belongs to.
 * Takes redis://, rediss:// and unix:// URLs; throws on any other.
 */
export function createClient(url: string, connectTimeoutMs: number) {
  const socket = { connectTimeout: connectTimeoutMs, reconnectStrategy: false } as const;
  const address: RedisClientOptions = UNIX_SCHEME.test(url)
    ? { socket: { ...socket, path: url.replace(UNIX_SCHEME, '') } }
    : { url, socket };
  return createNodeRedisClient({ ...address, disableOfflineQueue: true });
}
