import type { Logger } from '@graphql-hive/logger';

/** What the gateway runtime asks of a logger. */
export type RuntimeLogger = Omit<Logger, 'child'> & { child(): RuntimeLogger };

const nothing = (): undefined => undefined;

/**
 * Says nothing: what happens to a request is logged where it is answered. The runtime's own logger cannot be told to: whatever it is
 * given, it reads LOG_LEVEL, and throws where that is a level of ours that it does not have.
 */
export const silentLogger: RuntimeLogger = {
  level: false,
  prefix: undefined,
  attrs: undefined,
  setLevel: nothing,
  write: nothing,
  flush: nothing,
  child: () => silentLogger,
  log: nothing,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  [Symbol.asyncDispose]: () => Promise.resolve(),
};
