export { EmbeddedPostgresError } from './embedded-postgres.error.js';
export { openEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.js';
