import { Initial1700000000000 } from './1700000000000-initial.js';

/** The migrations of the orders database, in order. */
export const ordersMigrations = [Initial1700000000000];
