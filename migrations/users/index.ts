import { Initial1700000000000 } from './1700000000000-initial.js';

/** The migrations of the users database, in order. */
export const usersMigrations = [Initial1700000000000];
