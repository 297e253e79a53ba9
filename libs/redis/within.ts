/**
 * The promise's outcome, or a rejection with what `onTimeout` answers once `ms` have passed without one.
 * A reply that already waits in the socket's buffer still counts: a process that was itself busy for longer than `ms`
 * must not take its own pause for the server's silence.
 */
export function within<T>(ms: number, promise: Promise<T>, onTimeout: () => Error): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let settled = false;
    // The poll phase, in which replies are read, lies between a timer and the second of two immediates.
    const timer = setTimeout(() => setImmediate(() => setImmediate(() => !settled && reject(onTimeout()))), ms);
    const settle = () => {
      settled = true;
      clearTimeout(timer);
    };
    promise.then(
      (value) => {
        settle();
        resolve(value);
      },
      (error: unknown) => {
        settle();
        reject(error as Error);
      },
    );
  });
}
