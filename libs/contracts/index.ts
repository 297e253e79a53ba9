export { Accounts } from './accounts.port.js';
export { demoAccounts, demoPeople } from './demo-people.js';
export type { DomainEvent } from './event.js';
