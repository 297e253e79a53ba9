import type { DomainEvent } from '#libs/contracts';

/** Carries events from an outbox to the inboxes of all consumers, at least once. */
export interface EventTransport {
  /**
   * Resolves when the event can no longer be lost, rejects otherwise and in bounded time.
   * Calls for one aggregate come one after the other, calls for different aggregates at once.
   *
   * @param source the database whose outbox holds the event
   */
  publish(event: DomainEvent, source: string): Promise<void>;

  /** Whether events can be published now. Asked before each batch, so that no attempt is spent on a broker that is away. Never rejects. */
  isAvailable(): Promise<boolean>;
}

/** Injection token of the transport in use. */
export const EVENT_TRANSPORT = Symbol('EVENT_TRANSPORT');
