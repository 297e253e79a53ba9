import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { listDeadLetters, redrive } from './dead-letters.js';

const USAGE = `Puts dead letters back into the inbox, to be applied again.

  --database <name>   only this database
  --consumer <name>   only dead letters of this consumer
  --event <evt_…>     only this event
  --list              show the oldest dead letters (up to 100 a database), change nothing
  --help              show this text
`;

/**
 * The body of `npm run events:redrive`.
 *
 * @param dataSources initialised data sources by name
 * @param argv the arguments after the script's name
 * @param print takes the text for standard output
 * @returns the exit code: 0, or 2 for arguments that make no sense
 */
export async function runRedrive(
  dataSources: Record<string, DataSource>,
  argv: string[],
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<number> {
  const options = parseOptions(argv);
  if (!options || (options.database && !Object.hasOwn(dataSources, options.database))) {
    print(USAGE);
    return 2;
  }
  if (options.help) {
    print(USAGE);
    return 0;
  }
  const filter = { consumer: options.consumer, eventId: options.event };
  for (const [name, dataSource] of Object.entries(dataSources)) {
    if (options.database && options.database !== name) continue;
    if (options.list) {
      const letters = await listDeadLetters(dataSource, filter);
      for (const { consumer, event, attempts, error, failedAt } of letters) {
        print(
          `${name}  ${failedAt.toISOString()}  ${consumer}  ${event.id}  ${event.type}  ${event.aggregateId}  ${attempts} attempts  ${error}\n`,
        );
      }
      if (letters.length === 0) print(`${name}: no dead letters\n`);
    } else {
      print(`${name}: ${await redrive(dataSource, filter)} dead letters put back\n`);
    }
  }
  return 0;
}

function parseOptions(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      options: {
        database: { type: 'string' },
        consumer: { type: 'string' },
        event: { type: 'string' },
        list: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch {
    return null;
  }
}
