import { setTimeout as delay } from 'node:timers/promises';
import type { DynamicModule, Type } from '@nestjs/common';
import type { AppConfig } from '#libs/config';
import { HealthService } from '#libs/health';
import { createLogger } from '#libs/observability';
import { explainListenError } from '#libs/supervision';
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
    await app.listen(config.port, config.host).catch((error: unknown) => {
      throw explainListenError(error, config);
    });
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
