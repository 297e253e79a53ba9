import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { waitFor } from './processes.js';
import { startTandem, type TestTandem } from './tandem.js';

/** A Tandem whose users database can be reached into, to move time, and whose mails can be read. */
export interface SqlTandem extends TestTandem {
  /** Runs a statement on the users database. */
  sql<Row = Record<string, unknown>>(statement: string, values?: unknown[]): Promise<Row[]>;
  /** The mails sent to an address, the first one first; of one subject where a word of it is given. */
  mailsTo(email: string, word?: string): Promise<string[]>;
  /** Waits for the `count`th mail with this word in its subject, and answers the token that it carries. */
  mailedToken(email: string, word: string, count?: number): Promise<string>;
}

/** Starts a Tandem of its own; environment variables as for `startTandem`. */
export async function startTandemWithSql(overrides: Record<string, string> = {}): Promise<SqlTandem> {
  const tandem = await startTandem(overrides);
  const client = new Client({ connectionString: tandem.env['USERS_DATABASE_URL'] });
  // The database is dropped with its Tandem, whoever is still connected.
  client.on('error', () => undefined);
  await client.connect();
  const folder = join(tandem.env['DATA_DIR'] as string, 'mail');
  const mailsTo = async (email: string, word = '') => {
    const names = existsSync(folder) ? await readdir(folder) : [];
    const wanted = names.filter((name) => name.includes(email.toLowerCase()) && name.includes(word) && !name.startsWith('.')).sort();
    return Promise.all(wanted.map((name) => readFile(join(folder, name), 'utf8')));
  };
  return {
    ...tandem,
    stop: async (signal) => {
      await client.end();
      return tandem.stop(signal);
    },
    sql: async (statement, values) => (await client.query(statement, values)).rows,
    mailsTo,
    mailedToken: async (email, word, count = 1) => {
      const mail = await waitFor(`mail ${String(count)} to ${email}`, async () => (await mailsTo(email, word))[count - 1]);
      const [token] = /^[\w-]{43}$/m.exec(mail) ?? [];
      if (!token) throw new Error(`The mail carries no token:\n${mail}`);
      return token;
    },
  };
}
