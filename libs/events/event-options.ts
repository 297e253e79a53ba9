import type { RelayOptions } from './outbox-relay.js';
import type { WorkerOptions } from './inbox-worker.js';
import { DEFAULT_RETENTION, type Retention } from './prune.js';
import type { ReceiverOptions } from './stream-receiver.js';

/** How events are processed; all times in milliseconds. */
export interface EventOptions {
  relay: RelayOptions;
  worker: WorkerOptions;
  receiver: ReceiverOptions;
  pruneIntervalMs: number;
  retention: Retention;
}

/** Eight attempts take about two minutes. */
export const DEFAULT_EVENT_OPTIONS: EventOptions = {
  relay: { pollIntervalMs: 1000, batchSize: 500, backoff: { baseMs: 200, maxMs: 30_000 } },
  worker: { pollIntervalMs: 1000, maxAttempts: 8, backoff: { baseMs: 1000, maxMs: 300_000 } },
  receiver: { pollIntervalMs: 1000, batchSize: 500 },
  pruneIntervalMs: 3_600_000,
  retention: DEFAULT_RETENTION,
};
