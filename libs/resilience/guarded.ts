import CircuitBreaker from 'opossum';

/** How a call to something that may fail is guarded. */
export interface GuardOptions {
  /** Names the circuit. */
  name: string;
  /** How long an answer is waited for, in milliseconds. */
  timeoutMs: number;
  /** The share of failed calls, in percent, that opens the circuit; 50 where nothing is said. */
  errorThresholdPercentage?: number;
  /** Calls within ten seconds before the share is looked at; 5 where nothing is said. */
  volumeThreshold?: number;
  /** How long an open circuit waits before it lets one call through, in milliseconds; 5000 where nothing is said. */
  resetTimeoutMs?: number;
}

/**
 * Guards a call by a time-out and a circuit breaker: after too many failures it is not tried for a while. Where it fails, takes too long
 * or is not tried, `fallback` answers instead; it gets the cause and the arguments.
 */
export function guarded<Args extends unknown[], Result>(
  call: (...args: Args) => Promise<Result>,
  { name, timeoutMs, errorThresholdPercentage = 50, volumeThreshold = 5, resetTimeoutMs = 5000 }: GuardOptions,
  fallback: (cause: unknown, ...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  const breaker = new CircuitBreaker(call, {
    name,
    timeout: timeoutMs,
    errorThresholdPercentage,
    volumeThreshold,
    resetTimeout: resetTimeoutMs,
  });
  return (...args) => breaker.fire(...args).catch((cause: unknown) => fallback(cause, ...args));
}
