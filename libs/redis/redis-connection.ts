import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient, type RedisClient } from './redis-client.js';
import { RedisUnavailableError } from './redis-unavailable.error.js';
import { within } from './within.js';

/** Times in milliseconds. */
export interface RedisTimes {
  /** How long a command may wait while Redis answers no other either, before Redis counts as down. */
  silence: number;
  /** How long a command may wait at all: under a burst the replies come late, but they come. */
  command: number;
  /** How long a new connection may take to answer its first command, and a silent one to answer again. */
  connection: number;
  /** The longest pause between two attempts to connect. */
  reconnect: number;
}

const defaultRedisTimes: RedisTimes = { silence: 100, command: 250, connection: 1_000, reconnect: 250 };

const FIRST_RECONNECT_MS = 25;

/**
 * The process's one Redis connection. It connects in the background, for ever, and never ends the process.
 *
 * A command that gets no answer in time opens a circuit: from then on every command is refused at once, until the
 * connection answers a PING, or is replaced because it does not.
 */
export class RedisConnection {
  readonly #logger = new Logger('Redis');
  readonly #readyListeners: (() => void)[] = [];
  readonly #closing = new AbortController();
  readonly #maintained: Promise<void>;
  #client: RedisClient | null = null;
  #generation = 0;
  #lastReplyAt = 0;
  #reportedUp: boolean | undefined;
  #isSilent = false;
  #onSilence = () => {};
  #onEnd: (reason: Error) => void = () => {};

  /** Throws where the URL is none of Redis. */
  constructor(
    private readonly url: string,
    private readonly times: RedisTimes = defaultRedisTimes,
  ) {
    this.#maintained = this.#maintain(this.#newClient());
  }

  /** Whether commands are accepted now. */
  get isReady(): boolean {
    return this.#client !== null;
  }

  /** Whether the server owes an answer and has not been given up yet: other processes may still reach it. */
  get isSilent(): boolean {
    return this.#isSilent;
  }

  /** Grows with every new connection: between two of them the server may have lost what it was told. */
  get generation(): number {
    return this.#generation;
  }

  /** Calls `listener` each time that commands are accepted again, and now if they are. */
  onReady(listener: () => void): void {
    this.#readyListeners.push(listener);
    if (this.isReady) listener();
  }

  /**
   * Runs a command. Throws RedisUnavailableError, at once while Redis is down and after the times above otherwise.
   * Error replies of Redis are thrown as they are. A command that timed out may still be executed later.
   */
  async run<T>(command: (client: RedisClient) => Promise<T>): Promise<T> {
    const client = this.#client;
    if (!client) throw new RedisUnavailableError('Redis is not connected');
    const start = performance.now();
    const reply = command(client).finally(() => (this.#lastReplyAt = performance.now()));
    const grace = () => Math.min(this.#lastReplyAt + this.times.silence, start + this.times.command) - performance.now();
    return within(this.times.silence, reply, () => this.#suspect(client), grace);
  }

  /** The milliseconds that a PING takes. Throws RedisUnavailableError. */
  async ping(): Promise<number> {
    const start = performance.now();
    await this.run((client) => client.ping());
    return performance.now() - start;
  }

  /** Disconnects for good. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#onEnd(new Error('closed'));
    await this.#maintained;
  }

  #suspect(client: RedisClient): Error {
    if (this.#client === client) this.#onSilence();
    return new RedisUnavailableError('no answer in time');
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  /** TCP gets half of the time, so that a client that is given up has a socket to destroy: node-redis leaks it otherwise. */
  #newClient(): RedisClient {
    return createClient(this.url, this.times.connection / 2);
  }

  async #maintain(first: RedisClient): Promise<void> {
    let pause = FIRST_RECONNECT_MS;
    for (let client = first; !this.#isClosed; client = this.#newClient()) {
      const ended = this.#endOf(client);
      try {
        await this.#open(client);
        pause = FIRST_RECONNECT_MS;
        this.#generation++;
        await this.#serve(client, ended);
      } catch (error) {
        this.#report(false, error as Error);
      }
      client.disconnect().catch(() => {});
      await delay(pause, undefined, { ref: false, signal: this.#closing.signal }).catch(() => {});
      pause = Math.min(pause * 2, this.times.reconnect);
    }
  }

  /** Rejects once the connection is lost or to be closed. */
  #endOf(client: RedisClient): Promise<never> {
    const ended = new Promise<never>((_, reject) => {
      this.#onEnd = (reason) => {
        if (this.#client === client) this.#client = null;
        reject(reason);
      };
    });
    ended.catch(() => {});
    client.on('error', this.#onEnd);
    return ended;
  }

  /** The server's own answer, and not an accepted socket, proves a connection: a hung server still accepts. */
  async #open(client: RedisClient): Promise<void> {
    const opened = client.connect().then(() => client.ping());
    await within(this.times.connection, opened, () => new RedisUnavailableError('no answer to a new connection'));
  }

  async #serve(client: RedisClient, ended: Promise<never>): Promise<never> {
    for (;;) {
      const silent = new Promise<void>((resolve) => {
        this.#onSilence = () => {
          this.#client = null;
          this.#isSilent = true;
          resolve();
        };
      });
      this.#accept(client);
      await Promise.race([silent, ended]);
      this.#report(false, new RedisUnavailableError('no answer in time'));
      await within(this.times.connection, client.ping(), () => new RedisUnavailableError('no answer for too long')).finally(() => {
        this.#isSilent = false;
      });
    }
  }

  #accept(client: RedisClient): void {
    if (this.#isClosed) return;
    this.#client = client;
    this.#report(true);
    for (const listener of this.#readyListeners) listener();
  }

  #report(up: boolean, reason?: Error): void {
    if (up === this.#reportedUp || this.#isClosed) return;
    this.#reportedUp = up;
    if (up) this.#logger.log('Redis is available');
    else this.#logger.warn(`Redis is unavailable, working without it: ${reason?.message || reason?.name}`);
  }
}
