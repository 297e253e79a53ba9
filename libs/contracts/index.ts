export type { DomainEvent } from './event.js';
