/**
 * Wraps a read so that all calls within `lifetimeMs` of its start share one result, a failure included. Rejects when the read takes
 * longer than `timeoutMs`.
 */
export function freshFor<T>(lifetimeMs: number, timeoutMs: number, read: () => Promise<T>): () => Promise<T> {
  let latest: Promise<T> | undefined;
  let readAt = -Infinity;
  return () => {
    const now = performance.now();
    if (!latest || now - readAt >= lifetimeMs) {
      readAt = now;
      latest = withTimeout(read(), timeoutMs);
      // Whoever awaits it sees the failure; without this a failure that nobody awaits any more would end the process.
      latest.catch(() => undefined);
    }
    return latest;
  };
}

function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${timeoutMs} ms`)), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
