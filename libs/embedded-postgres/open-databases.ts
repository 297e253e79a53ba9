import type { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';

/** Where databases are configured to be. */
export interface DatabaseSettings {
  usersDatabaseUrl?: string;
  ordersDatabaseUrl?: string;
  dataDir: string;
}

/** The URLs of both databases, and what to do when they are needed no more. */
export interface OpenDatabases {
  users: string;
  orders: string;
  stop(): Promise<void>;
}

/**
 * The databases of the URLs, else those of an embedded PostgreSQL that it starts.
 * @param onExit is called if the embedded PostgreSQL ends without `stop`
 * @throws EmbeddedPostgresError with a message for the operator
 */
export async function openDatabases(
  { usersDatabaseUrl, ordersDatabaseUrl, dataDir }: DatabaseSettings,
  onExit: (error: EmbeddedPostgresError) => void,
): Promise<OpenDatabases> {
  if (usersDatabaseUrl && ordersDatabaseUrl) return { users: usersDatabaseUrl, orders: ordersDatabaseUrl, stop: () => Promise.resolve() };
  const postgres = await startEmbeddedPostgres({ dataDir, databases: ['users', 'orders'], onExit });
  return { users: postgres.urlOf('users'), orders: postgres.urlOf('orders'), stop: () => postgres.stop() };
}
