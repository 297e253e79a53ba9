import type { FastifyInstance } from 'fastify';

/** Counts the requests that are being served, so that a shutdown can wait for them. */
export class InFlight {
  private count = 0;
  private waiting: (() => void)[] = [];

  constructor(fastify: FastifyInstance) {
    fastify.addHook('onRequest', async (request) => {
      this.count += 1;
      request.raw.once('close', () => this.leave());
    });
  }

  /** Answers when nothing is being served, or after `patience` milliseconds. */
  async drained(patience: number): Promise<void> {
    if (this.count === 0) return;
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      new Promise<void>((resolve) => this.waiting.push(resolve)),
      new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patience);
      }),
    ]);
    clearTimeout(timer);
  }

  private leave(): void {
    this.count -= 1;
    if (this.count > 0) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
