import type { Readable } from 'node:stream';
import CircuitBreaker from 'opossum';
import { AppError, errors } from '#libs/errors';
import { type Address, Addresses, type Patience, rests } from './addresses.js';
import { exchange, readJson, type UpstreamResponse } from './exchange.js';

/** A request to another process. */
export interface UpstreamRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: Record<string, string | string[]>;
  /** What is read as it is sent can be sent only once; bytes can be sent again. */
  body?: Buffer | Readable;
  /** Whether it changes nothing, whatever its method says. */
  isRead?: boolean;
  /** Milliseconds to the last byte of its answer, where that is less than other requests get. */
  timeoutMs?: number;
}

/** An answer of which all has arrived. */
export interface WholeAnswer<Body> {
  statusCode: number;
  headers: UpstreamResponse['headers'];
  body: Body;
}

const defaultPatience: Patience = { connect: 1000, headers: 10_000, total: 30_000 };
/** Requests that may wait for an answer at a time: more would wait for one that they give up on before it comes. */
const maxWaiting = 1000;

/**
 * How the breaker decides: more than half of at least ten calls within fifteen seconds, so that a call still counts when it fails for
 * want of an answer; after a second it lets one through again. What went wrong with a caller's body says nothing of the service.
 */
const breakerOptions = {
  timeout: false,
  errorThresholdPercentage: 50,
  volumeThreshold: 10,
  rollingCountTimeout: 15_000,
  resetTimeout: 1000,
  errorFilter: (error: unknown) => error instanceof AppError,
} as const;

/** The connection was never made, so that the request cannot have arrived. */
const unconnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
/** The connection was lost before an answer: the request may have been carried out. */
const lost = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
const lateCodes = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** Another process of Tandem at one address or several, behind time-outs, a circuit breaker and a limit on waiting requests. */
export class Upstream {
  private readonly addresses: Addresses;
  private readonly breaker: CircuitBreaker<[UpstreamRequest], UpstreamResponse>;
  private waiting = 0;

  /** @param name as people know it; it stands in the errors */
  constructor(
    private readonly name: string,
    urls: readonly string[],
    private readonly patience: Patience = defaultPatience,
  ) {
    this.addresses = new Addresses(urls, patience);
    this.breaker = new CircuitBreaker((request: UpstreamRequest) => this.send(request), { name, ...breakerOptions });
  }

  /**
   * Sends a request and answers once a short answer is complete, or the headers of a long one are there. Where no connection can be made
   * another address is tried, where one was lost an idempotent request is sent once more. Throws UNAVAILABLE and TIMEOUT.
   */
  async request(request: UpstreamRequest): Promise<UpstreamResponse> {
    if (this.waiting >= maxWaiting) throw errors.unavailable(`Too many requests wait for the ${this.name}: retry later`);
    this.waiting += 1;
    try {
      return await this.breaker.fire(request);
    } catch (error) {
      throw this.explain(error as Failure);
    } finally {
      this.waiting -= 1;
    }
  }

  /** Sends a request as `request` does, and answers with all of its answer, which is JSON. Throws UNAVAILABLE also where it is none. */
  async requestJson<Body>(request: UpstreamRequest): Promise<WholeAnswer<Body>> {
    const answer = await this.request(request);
    try {
      return { statusCode: answer.statusCode, headers: answer.headers, body: await readJson<Body>(answer) };
    } catch (error) {
      throw this.explain(error as Failure);
    }
  }

  /** Closes the connections. */
  async close(): Promise<void> {
    this.breaker.shutdown();
    await this.addresses.close();
  }

  private async send(request: UpstreamRequest): Promise<UpstreamResponse> {
    let attemptsLeft = Math.max(2, this.addresses.count);
    const tried = new Set<Address>();
    for (;;) {
      const address = this.addresses.next(tried);
      tried.add(address);
      try {
        return await this.sendTo(address, request);
      } catch (error) {
        const { code = '' } = error as Failure;
        if (unconnected.has(code)) this.addresses.rest(address, rests.refused);
        if (isLate(error as Failure)) this.addresses.rest(address, rests.silent);
        attemptsLeft = lost.has(code) ? Math.min(1, attemptsLeft - 1) : attemptsLeft - 1;
        if (attemptsLeft < 1 || !maySendAgain(request, code)) throw error;
      }
    }
  }

  private async sendTo(address: Address, { method, path, headers, body, timeoutMs }: UpstreamRequest): Promise<UpstreamResponse> {
    const answer = await exchange(address.pool, { method, path, headers, body: body ?? null }, timeoutMs ?? this.patience.total);
    if (answer.headers['connection'] === 'close') this.addresses.rest(address, rests.leaving);
    return answer;
  }

  private explain(failure: Failure): AppError {
    // What went wrong with the body on its way here.
    if (failure instanceof AppError) return failure;
    if (isLate(failure)) {
      return new AppError('TIMEOUT', `The ${this.name} did not answer in time: retry later`, [], { 'retry-after': '1' });
    }
    return errors.unavailable(`The ${this.name} is temporarily unavailable: retry later`);
  }
}

interface Failure {
  code?: string;
  name?: string;
}

const isLate = ({ code = '', name }: Failure): boolean => lateCodes.has(code) || name === 'LateError';

/** A change that was guarded by what it was decided on would be refused the second time, though it was made. */
function maySendAgain({ method, headers, body, isRead = false }: UpstreamRequest, code: string): boolean {
  if (body !== undefined && !Buffer.isBuffer(body)) return false;
  if (unconnected.has(code)) return true;
  const isRepeatable = isRead || (idempotent.has(method) && headers['if-match'] === undefined) || headers['idempotency-key'] !== undefined;
  return lost.has(code) && isRepeatable;
}
