import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { waitFor } from './processes.js';
import { getVariable, variables } from './test-run.js';

/** The migrated databases that those of a test are copied from. */
export const templates = { users: 'tandem_users_template', orders: 'tandem_orders_template' } as const;

/** An empty database of its own. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** The two databases of a Tandem, migrated and empty. */
export interface TandemDatabases {
  usersUrl: string;
  ordersUrl: string;
  drop(): Promise<void>;
}

/** Runs one statement as the server's superuser, outside any transaction. */
export async function runAsAdmin(sql: string): Promise<void> {
  const client = new Client({ connectionString: getVariable('postgresUrl') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The URL of a database on the PostgreSQL that the tests share. */
export function urlOfDatabase(name: string): string {
  const url = new URL(getVariable('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

/** Creates an empty database; `drop` removes it with whatever is still connected. */
export async function createTestDatabase(template = 'template1'): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runAsAdmin(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return { url: urlOfDatabase(name), drop: () => runAsAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Creates a users and an orders database with today's schema. Throws where Tandem could not be started to migrate them. */
export async function createTandemDatabases(): Promise<TandemDatabases> {
  const startupError = process.env[variables.startupError];
  if (startupError) throw new Error(`The databases of the tests could not be migrated:\n${startupError}`);
  const [users, orders] = await Promise.all([createTestDatabase(templates.users), createTestDatabase(templates.orders)]);
  return {
    usersUrl: users.url,
    ordersUrl: orders.url,
    drop: async () => {
      await Promise.all([users.drop(), orders.drop()]);
    },
  };
}

/** Lets `work` use a connection of its own to a database. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Waits until a statement waits for what this client's transaction has locked. */
export async function untilBlocked(client: Client): Promise<void> {
  await waitFor('a blocked statement', async () => {
    // In a transaction pg_stat_activity keeps to the connections of its first look; pg_locks is always of now.
    const { rows } = await client.query('SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))');
    return rows.length > 0;
  });
}
