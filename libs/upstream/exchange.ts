import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { Dispatcher, Pool } from 'undici';

/** Answers up to this many bytes are handed over whole: most are, and a stream costs more than they do. */
const wholeBytes = 65_536;

/** An answer of another process. */
export interface UpstreamResponse {
  statusCode: number;
  headers: IncomingHttpHeaders;
  /** All of it where it is short, else what is still arriving. */
  body: Buffer | Readable;
}

/** The answer was not complete in time. */
class LateError extends Error {
  override readonly name = 'LateError';
}

/**
 * Sends a request over a pool. Our own handler rather than `pool.request`: two thirds of what a request through the gateway cost were
 * the streams and the abort signal that come with it. Rejects with what undici says, and with LateError after `timeoutMs`.
 */
export function exchange(pool: Pool, options: Dispatcher.DispatchOptions, timeoutMs: number): Promise<UpstreamResponse> {
  return new Promise((resolve, reject) => {
    pool.dispatch(options, new ResponseReader(resolve, reject, timeoutMs));
  });
}

/** Text of JSON, read. */
export async function readJson<T>({ body }: UpstreamResponse): Promise<T> {
  if (Buffer.isBuffer(body)) return JSON.parse(body.toString()) as T;
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as T;
}

class ResponseReader implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];
  private statusCode = 0;
  private headers: IncomingHttpHeaders = {};
  private stream: Readable | null = null;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly resolve: (response: UpstreamResponse) => void,
    private readonly reject: (error: Error) => void,
    private readonly timeoutMs: number,
  ) {}

  onRequestStart(controller: Dispatcher.DispatchController): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => controller.abort(new LateError('No complete answer in time')), this.timeoutMs);
  }

  onResponseStart(controller: Dispatcher.DispatchController, statusCode: number, headers: IncomingHttpHeaders): void {
    if (statusCode < 200) return;
    this.statusCode = statusCode;
    this.headers = headers;
    if (Number(headers['content-length'] ?? (headers['transfer-encoding'] ? Infinity : 0)) <= wholeBytes) return;
    this.stream = new Readable({
      read: () => controller.resume(),
      destroy: (error, done) => {
        controller.abort(error ?? new Error('The answer is not wanted any more'));
        done(error);
      },
    });
    this.answer(this.stream);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (!this.stream) this.chunks.push(chunk);
    else if (!this.stream.push(chunk)) controller.pause();
  }

  onResponseEnd(): void {
    clearTimeout(this.timer);
    if (this.stream) this.stream.push(null);
    else this.answer(this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks));
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.timer);
    if (this.stream) this.stream.destroy(error);
    else this.reject(error);
  }

  private answer(body: Buffer | Readable): void {
    this.resolve({ statusCode: this.statusCode, headers: this.headers, body });
  }
}
