export { EventProcessing } from './event-processing.js';
export { createEventTables, dropEventTables } from './event-tables.js';
export { EventsModule } from './events.module.js';
export { OnEvent } from './on-event.decorator.js';
export { appendToOutbox } from './outbox.js';
export { OwnDependencies } from './own-dependencies.js';
export { runRedrive } from './redrive.js';
export { runRefill } from './refill.js';
