import type { FastifyInstance } from 'fastify';

/** Counts the requests that are being served, so that a shutdown can wait for them. */
export class InFlight {
  private count = 0;
  private waiting: (() => void)[] = [];
  private ending = false;

  constructor(fastify: FastifyInstance) {
    fastify.addHook('onRequest', async (_request, reply) => {
      this.count += 1;
      // The reply's: a request closes as soon as its body has been read, long before it is answered.
      reply.raw.once('close', () => this.leave());
    });
    fastify.addHook('onSend', async (_request, reply) => {
      if (this.ending) reply.header('connection', 'close');
    });
  }

  /** From now on every answer ends its connection, so that clients open their next one elsewhere (RFC 9112 section 9.6). */
  endConnections(): void {
    this.ending = true;
  }

  /** Waits until nothing is being served, for `patience` milliseconds at the most; answers whether that came about. */
  async drained(patience: number): Promise<boolean> {
    if (this.count === 0) return true;
    let timer: NodeJS.Timeout | undefined;
    const drained = await Promise.race([
      new Promise<boolean>((resolve) => this.waiting.push(() => resolve(true))),
      new Promise<boolean>((resolve) => {
        timer = setTimeout(resolve, patience, false);
      }),
    ]);
    clearTimeout(timer);
    return drained;
  }

  private leave(): void {
    this.count -= 1;
    if (this.count > 0) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
