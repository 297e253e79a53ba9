import type { DomainEvent } from '#libs/contracts';
import type { EventReceiver } from './event-receiver.js';
import type { EventTransport } from './event-transport.js';

/** Delivers within the process: publishing an event is receiving it. */
export class LocalTransport implements EventTransport {
  constructor(private readonly receiver: EventReceiver) {}

  async publish(event: DomainEvent, source: string): Promise<void> {
    await this.receiver.receive(event, source);
  }

  isAvailable(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
