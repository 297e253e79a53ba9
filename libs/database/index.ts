export { publicId, uuidOf } from './column-transformers.js';
export { DatabaseModule, dataSourceOptions } from './database.module.js';
export { provideHousekeeping } from './housekeeping.js';
export { migrate } from './migrate.js';
export { Projection } from './projection.js';
export { createSecretsTable, sharedSecret } from './secrets.js';
export { updateVersioned } from './versioned-update.js';
