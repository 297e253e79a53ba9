/** How often something is tried again, in milliseconds. */
export interface Backoff {
  /** Delay after the first failure; it doubles with each further one. */
  baseMs: number;
  maxMs: number;
}

/** The delay after the given number of failures, with half of it random so that failures do not retry in step. */
export function delayAfter(failures: number, { baseMs, maxMs }: Backoff): number {
  const delay = Math.min(maxMs, baseMs * 2 ** Math.min(failures - 1, 30));
  return delay / 2 + (Math.random() * delay) / 2;
}
