export { publicId, uuidOf } from './column-transformers.js';
export { DatabaseModule, dataSourceOptions, type DatabaseOptions } from './database.module.js';
export { provideHousekeeping } from './housekeeping.js';
export { migrate } from './migrate.js';
export { type DerivedField, Projection, type Selection } from './projection.js';
export { createSecretsTable, sharedSecret } from './secrets.js';
export { updateVersioned } from './versioned-update.js';
