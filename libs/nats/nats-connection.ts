import { setTimeout as delay } from 'node:timers/promises';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { connect, type NatsConnection as NatsClient, type NodeConnectionOptions } from '@nats-io/transport-node';
import { NatsUnavailableError } from './nats-unavailable.error.js';

const CONNECT_TIMEOUT_MS = 2000;
/** The pause between two attempts to connect. */
const RECONNECT_MS = 250;
/** A server that leaves two pings of this interval unanswered is given up. */
const PING_INTERVAL_MS = 3000;

/**
 * The process's one NATS connection. It connects in the background, for ever, and never ends the process. Each client is good for one
 * connection: it neither reconnects nor keeps what could not be sent, so that its user notices that the broker may have lost its state.
 */
export class NatsConnection implements OnApplicationShutdown {
  readonly #logger = new Logger('NATS');
  readonly #closing = new AbortController();
  readonly #maintained: Promise<void>;
  #client: NatsClient | null = null;
  #reportedUp: boolean | undefined;

  /** @param url nats:// or tls://, with a user and a password, or a token in the user's place, where the server asks for them */
  constructor(url: string) {
    this.#maintained = this.#maintain(optionsOf(url));
  }

  /** The client to use now. Throws NatsUnavailableError. */
  get client(): NatsClient {
    if (!this.#client) throw new NatsUnavailableError('NATS is not connected');
    return this.#client;
  }

  /** Disconnects for good; called by Nest after everything that publishes or receives has stopped. */
  async onApplicationShutdown(): Promise<void> {
    this.#closing.abort();
    await this.#client?.close();
    await this.#maintained;
  }

  get #isClosing(): boolean {
    return this.#closing.signal.aborted;
  }

  async #maintain(options: NodeConnectionOptions): Promise<void> {
    while (!this.#isClosing) {
      try {
        const client = await connect(options);
        const reason = await this.#serve(client);
        this.#report(false, reason);
      } catch (error) {
        this.#report(false, error);
      }
      await delay(RECONNECT_MS, undefined, { ref: false, signal: this.#closing.signal }).catch(() => {});
    }
  }

  /** Answers why the connection has ended. */
  async #serve(client: NatsClient): Promise<unknown> {
    if (this.#isClosing) return client.close();
    this.#client = client;
    this.#report(true);
    try {
      return await client.closed();
    } finally {
      this.#client = null;
    }
  }

  #report(up: boolean, reason?: unknown): void {
    if (up === this.#reportedUp || this.#isClosing) return;
    this.#reportedUp = up;
    if (up) this.#logger.log('NATS is available');
    else this.#logger.warn(`NATS is unavailable: ${reason instanceof Error ? reason.message : 'the connection has ended'}`);
  }
}

/** The library takes credentials and TLS beside the address, not in it. */
function optionsOf(url: string): NodeConnectionOptions {
  const { protocol, host, username, password } = new URL(url);
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  return {
    servers: host,
    name: 'tandem',
    reconnect: false,
    timeout: CONNECT_TIMEOUT_MS,
    pingInterval: PING_INTERVAL_MS,
    ...(protocol === 'tls:' && { tls: {} }),
    ...(user && (pass ? { user, pass } : { token: user })),
  };
}
