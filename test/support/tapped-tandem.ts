import { createTandemDatabases, type TandemDatabases, withClient } from './database.js';
import { waitFor } from './processes.js';
import { startTandem, type TestTandem } from './tandem.js';
import { type SqlTap, tapSql } from './sql-tap.js';

/** A Tandem of its own, whose statements are written down. */
export interface TappedTandem extends TestTandem {
  databases: TandemDatabases;
  orders: SqlTap;
  /** What it asks of both databases while `work` is done; nothing that earlier requests have set off. */
  statementsDuring(work: () => Promise<unknown>): Promise<string[]>;
}

/** Waits until every event has been delivered and applied. */
async function settled({ usersUrl, ordersUrl }: TandemDatabases): Promise<void> {
  const sql =
    'SELECT EXISTS (SELECT 1 FROM outbox WHERE published_at IS NULL) OR EXISTS (SELECT 1 FROM inbox WHERE applied_at IS NULL) AS busy';
  const isBusy = (url: string) => withClient(url, async (client) => (await client.query<{ busy: boolean }>(sql)).rows[0]?.busy);
  await waitFor('the events to be applied', async () => !(await isBusy(usersUrl)) && !(await isBusy(ordersUrl)));
}

/** Starts a Tandem whose statements go through taps. */
export async function startTappedTandem(): Promise<TappedTandem> {
  const databases = await createTandemDatabases();
  const [users, orders] = await Promise.all([tapSql(databases.usersUrl), tapSql(databases.ordersUrl)]);
  const tandem = await startTandem({ USERS_DATABASE_URL: users.url, ORDERS_DATABASE_URL: orders.url });
  const taken = () => [...users.take(), ...orders.take()];
  return {
    ...tandem,
    databases,
    orders,
    statementsDuring: async (work) => {
      await settled(databases);
      taken();
      await work();
      return taken().map(({ sql }) => sql);
    },
    stop: async (signal) => {
      const code = await tandem.stop(signal);
      await Promise.all([users.close(), orders.close()]);
      await databases.drop();
      return code;
    },
  };
}
