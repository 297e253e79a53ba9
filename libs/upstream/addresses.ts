import { Pool } from 'undici';

/** Time-outs in milliseconds. */
export interface Patience {
  /** To open a connection. */
  connect: number;
  /** To the first byte of an answer. */
  headers: number;
  /** To the last byte of an answer. */
  total: number;
}

/** How long an address is passed over while there are others, in milliseconds. */
export const rests = {
  /** Asking again costs little. */
  refused: 1000,
  /** Longer than the notice that a stopping process gives: what reaches it as it closes would be lost. */
  leaving: 6000,
  /** Each further question would wait as long in vain. */
  silent: 10_000,
} as const;

/** Connections that idle longer are closed from this side: less than the notice that a stopping process gives, which thereby breaks none. */
const idleMs = 4000;

/** One address of a service, with its connections. */
export interface Address {
  pool: Pool;
  /** `performance.now()` until which it is passed over. */
  restsUntil: number;
}

/** The addresses of a service, taken in turn. */
export class Addresses {
  private readonly all: Address[];
  private turn = 0;

  constructor(urls: readonly string[], patience: Patience) {
    const options = {
      connect: { timeout: patience.connect },
      headersTimeout: patience.headers,
      bodyTimeout: patience.headers,
      keepAliveTimeout: idleMs,
      keepAliveMaxTimeout: idleMs,
    };
    this.all = urls.map((url) => ({ pool: new Pool(new URL(url).origin, options), restsUntil: 0 }));
  }

  get count(): number {
    return this.all.length;
  }

  /** The next address that does not rest, of those not tried yet; where all do, the one that has rested enough the soonest. */
  next(tried: ReadonlySet<Address>): Address {
    const untried = this.inTurn().filter((address) => !tried.has(address));
    const candidates = untried.length > 0 ? untried : this.all;
    const now = performance.now();
    const rested = candidates.find(({ restsUntil }) => restsUntil <= now);
    return rested ?? candidates.reduce((best, address) => (address.restsUntil < best.restsUntil ? address : best));
  }

  /** Passes an address over for so many milliseconds. */
  rest(address: Address, ms: number): void {
    address.restsUntil = performance.now() + ms;
  }

  /** Closes the connections once what is under way on them has ended. */
  async close(): Promise<void> {
    await Promise.all(this.all.map(({ pool }) => pool.close()));
  }

  private inTurn(): Address[] {
    this.turn = (this.turn + 1) % this.all.length;
    return [...this.all.slice(this.turn), ...this.all.slice(0, this.turn)];
  }
}
