import { StartError } from '#libs/supervision';

/** The embedded PostgreSQL cannot start. The message names the cause and the way out, and is meant for the operator as it stands. */
export class EmbeddedPostgresError extends StartError {
  override readonly name = 'EmbeddedPostgresError';
}

/** A live process holds the data folder. */
export class DataDirInUseError extends EmbeddedPostgresError {}
