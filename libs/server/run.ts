import { setTimeout as delay } from 'node:timers/promises';
import type { DynamicModule, Type } from '@nestjs/common';
import { type AppConfig, ConfigError } from '#libs/config';
import { HealthService } from '#libs/health';
import { createLogger } from '#libs/observability';
import { StartError } from '#libs/supervision';
import { type AddRoutes, createServer } from './create-server.js';
import { InFlight } from './in-flight.js';

/**
 * How long new requests are still taken after `ready` has failed, so that balancers notice; in milliseconds. Outside production only
 * while there is something to wait for.
 */
const noticePeriod = { production: 5000, otherwise: 1000 };
/** How long requests in flight may take to end at shutdown, in milliseconds. */
const patience = 20_000;

/** A running process. */
export interface Running {
  url: string;
  /** Stops taking requests, lets those in flight end, and closes everything. */
  stop(): Promise<void>;
}

/** Serves an application until it is stopped; `addRoutes` adds what is no controller. */
export async function serve(module: Type | DynamicModule, config: AppConfig, addRoutes?: AddRoutes): Promise<Running> {
  const app = await createServer(module, config, createLogger(config), addRoutes);
  try {
    const fastify = app.getHttpAdapter().getInstance();
    const inFlight = new InFlight(fastify);
    const health = app.get(HealthService);
    await app.listen(config.port, config.host);
    health.accepting = true;
    const stop = async (): Promise<void> => {
      health.accepting = false;
      inFlight.endConnections();
      await (config.isProduction ? delay(noticePeriod.production) : inFlight.drained(noticePeriod.otherwise));
      // Nest ends what the handlers need before it ends the server: the server has to be done first.
      fastify.server.close();
      if (!(await inFlight.drained(patience))) fastify.server.closeAllConnections();
      await app.close();
    };
    return { url: await reachableUrl(app.getUrl()), stop };
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function reachableUrl(listening: Promise<string>): Promise<string> {
  return (await listening).replace('[::1]', 'localhost').replace(/0\.0\.0\.0|\[::\]/, '127.0.0.1');
}

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
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE') console.error(`Port ${port} on ${address} is taken: stop what uses it, or choose another with PORT=<number>.`);
  else if (error instanceof ConfigError || error instanceof StartError) console.error(error.message);
  else if (code !== undefined && unreachable.has(code))
    console.error(`A database cannot be used (${code}): check USERS_DATABASE_URL and ORDERS_DATABASE_URL.`);
  // The stack and no more: what hangs on a database error may hold what people entered.
  else console.error(error instanceof Error ? error.stack : error);
  process.exit(1);
}
