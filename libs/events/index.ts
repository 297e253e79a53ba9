export { EVENT_DATA_SOURCES, EventProcessing } from './event-processing.js';
export { EVENT_TRANSPORT, type EventTransport } from './event-transport.js';
export { createEventTables, dropEventTables } from './event-tables.js';
export { EventsModule } from './events.module.js';
export { OnEvent } from './on-event.decorator.js';
export { appendToOutbox, outboxLag } from './outbox.js';
export { runRedrive } from './redrive.js';
export { runRefill } from './refill.js';
