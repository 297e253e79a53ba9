// Without a Redis and a NATS there is no split deployment: its suites are skipped, and counted as such. In CI they fail instead.
import { canSplit } from './test-run.js';

if (!canSplit() && process.env['CI'] !== 'true') {
  const skipping = { describe: describe.skip, it: it.skip, test: test.skip };
  Object.assign(globalThis, skipping);
}
