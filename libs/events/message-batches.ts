import type { Consumer, JsMsg } from '@nats-io/jetstream';

const EXPIRES_MS = 10_000;
const HEARTBEAT_MS = 1000;

/**
 * All that a new consumer delivers, in batches of what has arrived meanwhile, until the signal is given or the connection ends.
 *
 * Throws where the consumer was deleted or is silent, and where a delivery is missing: it was lost on its way, or somebody else has
 * pulled it, so that what follows must not be applied before it.
 *
 * @param maxMessages how many may be under way; the consumer's own `max_ack_pending` bounds what waits here
 */
export async function* batchesOf(consumer: Consumer, maxMessages: number, signal: AbortSignal): AsyncGenerator<JsMsg[]> {
  let arrived: JsMsg[] = [];
  let wake = () => {};
  let lastDelivery = 0;
  const messages = await consumer.consume({
    max_messages: maxMessages,
    expires: EXPIRES_MS,
    idle_heartbeat: HEARTBEAT_MS,
    abort_on_missing_resource: true,
    callback: (message) => {
      arrived.push(message);
      wake();
    },
  });
  const end = new AbortController();
  void messages.closed().then((error) => {
    end.abort(error ?? null);
    wake();
  });
  const stop = () => void messages.close();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    while (!end.signal.aborted) {
      if (arrived.length === 0) {
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      const batch = arrived;
      arrived = [];
      for (const message of batch) {
        if (message.info.deliverySequence !== ++lastDelivery) throw new Error(`Delivery ${lastDelivery} is missing`);
      }
      yield batch;
    }
    if (end.signal.reason !== null) throw end.signal.reason;
  } finally {
    signal.removeEventListener('abort', stop);
    await messages.close();
  }
}
