import { ConfigError } from '#libs/config';
import { StartError } from '#libs/supervision';

/** What a main function has started. */
interface Started {
  stop(): Promise<void>;
  /** Settles when it cannot go on, and has to be stopped. */
  failed?: Promise<Error>;
}

/** Runs a process's main function: stops it in order at SIGINT, SIGTERM and where it has failed, and explains what cannot be started. */
export async function main(start: () => Promise<Started>): Promise<void> {
  let stopping = false;
  const running = start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      running.then((process_) => process_.stop()).then(() => process.exit(0), fail);
    });
  }
  await running
    .then(async (started) => {
      const error = await started.failed;
      if (!error || stopping) return;
      stopping = true;
      await started.stop().finally(() => fail(error));
    })
    .catch((error: unknown) => {
      if (!stopping) fail(error);
    });
}

/** Why a database cannot be used at start: the network's codes, and PostgreSQL's for a wrong log-in or name. */
const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', '28P01', '28000', '3D000']);

function fail(error: unknown): never {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof ConfigError || error instanceof StartError) console.error(error.message);
  else if (code !== undefined && unreachable.has(code))
    console.error(`A database cannot be used (${code}): check USERS_DATABASE_URL and ORDERS_DATABASE_URL.`);
  // The stack and no more: what hangs on a database error may hold what people entered.
  else console.error(error instanceof Error ? error.stack : error);
  process.exit(1);
}
