import { Agent, request as httpRequest } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** An answer as a client of several gateways gets it. */
export interface Answer {
  status: number;
  body: any;
}

/** What a client sends. */
export interface Call {
  method: string;
  path: string;
  token?: string;
  body?: object;
  headers?: Record<string, string>;
}

interface Exchange extends Answer {
  isLast: boolean;
}

/**
 * A client of several gateways, as a balancer is one: it keeps connections, takes the next gateway where one is refused, and leaves one
 * that ends its connections alone for as long as another does not.
 */
export class Balancer {
  /** Fewer connections to a gateway than its kernel queues before they are accepted: 511. */
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 250 });
  private turn = 0;
  private leaving: string | null = null;

  constructor(private readonly urls: string[]) {}

  /** Sends a call; rejects where its connection was lost, or every gateway refuses one. */
  async send(call: Call): Promise<Answer> {
    let refusal: unknown;
    for (const url of this.inTurn()) {
      try {
        const { isLast, ...answer } = await this.exchange(url, call);
        if (isLast) this.leaving = url;
        else if (this.leaving === url) this.leaving = null;
        return answer;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error;
        if (this.leaving === url) this.leaving = null;
        refusal = error;
      }
    }
    throw refusal;
  }

  close(): void {
    this.agent.destroy();
  }

  private inTurn(): string[] {
    this.turn += 1;
    const urls = this.urls.map((_, index) => this.urls[(this.turn + index) % this.urls.length] as string);
    return urls.sort((a, b) => Number(a === this.leaving) - Number(b === this.leaving));
  }

  private exchange(url: string, { method, path, token, body, headers }: Call): Promise<Exchange> {
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        `${url}${path}`,
        {
          method,
          agent: this.agent,
          headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.on('error', reject).on('end', () => {
            const isLast = response.headers.connection === 'close';
            resolve({ status: response.statusCode ?? 0, body: text === '' ? null : JSON.parse(text), isLast });
          });
        },
      );
      request.on('error', reject).end(body && JSON.stringify(body));
    });
  }
}

/** Work that starts at a steady rate. */
export interface Load {
  /** How often it has been started so far. */
  count(): number;
  /** Starts no more, and resolves once all of it has ended. */
  stop(): Promise<void>;
}

/** Starts `work` so many times a second, whether or not the former ones have ended; it must not reject. */
export function startLoad(perSecond: number, work: (index: number) => Promise<void>): Load {
  const running = new Set<Promise<void>>();
  let count = 0;
  const ending = new AbortController();
  const began = performance.now();
  const starting = (async () => {
    while (!ending.signal.aborted) {
      const due = ((performance.now() - began) / 1000) * perSecond;
      for (; count < due; count++) {
        const each = work(count).finally(() => running.delete(each));
        running.add(each);
      }
      await delay(1000 / perSecond);
    }
  })();
  return {
    count: () => count,
    stop: async () => {
      ending.abort();
      await starting;
      await Promise.all(running);
    },
  };
}
