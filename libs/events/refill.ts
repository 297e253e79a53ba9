import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { DEFAULT_RETENTION } from './prune.js';

const BATCH_SIZE = 5000;

const USAGE = `Publishes events of the outbox again, after the broker has lost them. Running servers do the publishing, in order;
what was applied already is ignored.

  --database <name>    only this database
  --since <RFC 3339>   only events written since then, such as 2026-03-01T12:00:00Z; the last seven days otherwise
  --help               show this text
`;

/**
 * Marks published events as unpublished, so that the relays publish them again. What is older than the outbox's retention stays as it
 * is: an inbox may have forgotten it. Answers how many were marked.
 */
async function refill(dataSource: DataSource, now: Date, since = new Date(0)): Promise<number> {
  const oldest = new Date(Math.max(since.getTime(), now.getTime() - DEFAULT_RETENTION.publishedMs));
  let position: string | number = 0;
  let total = 0;
  // Upwards, so that relays at work meanwhile find the events of an aggregate in their order.
  for (;;) {
    const [row]: [{ count: number; last: string | number | null }] = await dataSource.query(
      `WITH batch AS MATERIALIZED (
         SELECT position FROM outbox
         WHERE position > $1 AND created_at >= $2 AND published_at < $3 ORDER BY position LIMIT $4 FOR UPDATE),
       marked AS (
         UPDATE outbox SET published_at = NULL, attempts = 0, next_attempt_at = NULL
         FROM batch WHERE outbox.position = batch.position)
       SELECT count(*)::int AS count, max(position) AS last FROM batch`,
      [position, oldest, now, BATCH_SIZE],
    );
    total += row.count;
    if (row.last === null || row.count < BATCH_SIZE) return total;
    position = row.last;
  }
}

/**
 * The body of `npm run events:refill`.
 *
 * @param dataSources initialised data sources by name
 * @param argv the arguments after the script's name
 * @param print takes the text for standard output
 * @returns the exit code: 0, or 2 for arguments that make no sense
 */
export async function runRefill(
  dataSources: Record<string, DataSource>,
  argv: string[],
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<number> {
  const options = parseOptions(argv);
  if (!options || options.help || (options.database && !Object.hasOwn(dataSources, options.database))) {
    print(USAGE);
    return options?.help ? 0 : 2;
  }
  for (const [name, dataSource] of Object.entries(dataSources)) {
    if (options.database && options.database !== name) continue;
    print(`${name}: ${await refill(dataSource, new Date(), options.since)} events to be published again\n`);
  }
  return 0;
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

function parseOptions(argv: string[]) {
  try {
    const { since, ...others } = parseArgs({
      args: argv,
      options: { database: { type: 'string' }, since: { type: 'string' }, help: { type: 'boolean' } },
    }).values;
    const time = since === undefined ? undefined : new Date(since);
    const isUnderstood = since === undefined || (rfc3339.test(since) && !Number.isNaN(Date.parse(since)));
    return isUnderstood ? { ...others, since: time } : null;
  } catch {
    return null;
  }
}
