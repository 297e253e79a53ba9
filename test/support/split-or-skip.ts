// Without a Redis and a NATS there is no split deployment: its suites are skipped, and counted as such. In CI they fail instead.
import { skipsSplit } from './test-run.js';

if (skipsSplit()) {
  const skipping = { describe: describe.skip, it: it.skip, test: test.skip };
  Object.assign(globalThis, skipping);
}
