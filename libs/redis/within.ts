/** A timer that is later than this was held up by the process itself. */
const PAUSE_MS = 10;
/** How often in a row that excuses a silence. */
const MAX_PAUSES = 10;

/**
 * The promise's outcome, or a rejection with what `onTimeout` answers once `ms` have passed without one. `grace` may then
 * still grant more milliseconds.
 * The process must not take its own pause for the server's silence: it reads what has arrived before it gives up, and
 * where it was held up, so that even the question may have left late, it waits once more. Under a burst that happens again and again.
 */
export function within<T>(ms: number, promise: Promise<T>, onTimeout: () => Error, grace: () => number = () => 0): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let isSettled = false;
    let pauses = 0;
    let timer: NodeJS.Timeout;
    const wait = (delay: number) => {
      const due = performance.now() + delay;
      // Sockets are read between a timer and the second of two immediates.
      timer = setTimeout(() => setImmediate(() => setImmediate(expire, performance.now() - due)), delay);
    };
    const expire = (lateness: number) => {
      if (isSettled) return;
      const isPause = pauses < MAX_PAUSES && lateness > PAUSE_MS;
      if (isPause) pauses += 1;
      const more = isPause ? ms : grace();
      if (more > 0) wait(more);
      else reject(onTimeout());
    };
    const settle = () => {
      isSettled = true;
      clearTimeout(timer);
    };
    wait(ms);
    promise.finally(settle).then(resolve, reject);
  });
}
