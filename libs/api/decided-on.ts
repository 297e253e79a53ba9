import { expectedVersion } from './expected-version.js';
import { Input } from './model.js';

/** What the body of a DELETE may say; it may also say nothing, or be absent. */
@Input('DecidedOn', { abstract: true })
export class DecidedOn {
  @expectedVersion
  version?: number;
}
