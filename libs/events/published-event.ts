import type { JsMsg } from '@nats-io/jetstream';
import type { DomainEvent } from '#libs/contracts';
import { subjectOf } from './nats-transport.js';

/** An event as it was read from the stream. */
export interface PublishedEvent {
  event: DomainEvent;
  source: string;
}

/** The event that a message holds, or null where it holds none of ours: anybody with access to the broker may publish there. */
export function publishedEventOf(message: JsMsg): PublishedEvent | null {
  const event = parse(message);
  const [, , source] = message.subject.split('.');
  if (!event || !source || message.subject !== subjectOf(event.type, source)) return null;
  const { id, type, aggregateId, timestamp, data } = event;
  return { event: { id, type, aggregateId, timestamp, data }, source };
}

function parse(message: JsMsg): DomainEvent | null {
  try {
    const value = message.json<Partial<Record<keyof DomainEvent, unknown>> | null>();
    const isEvent = [value?.id, value?.type, value?.aggregateId, value?.timestamp].every((text) => typeof text === 'string' && text !== '');
    return isEvent ? (value as DomainEvent) : null;
  } catch {
    return null;
  }
}
