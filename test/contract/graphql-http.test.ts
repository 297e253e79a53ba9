import { auditServer } from 'graphql-http';
import { sharedTandem } from '../support/tandem.js';

/** An operation that cannot be run at all is 400 for every media type, as in REST: proxies and logs that know no GraphQL see it fail. */
const deliberate = ['572B', 'FDE2', '7B9B'];

describe('GraphQL over HTTP', () => {
  it('passes the audit of its reference implementation', async () => {
    const results = await auditServer({ url: `${sharedTandem().url}/graphql` });
    expect(results.length).toBeGreaterThan(50);
    const failed = results.flatMap((result) => (result.status === 'ok' ? [] : [result]));
    const told = failed.map(({ id, status, name, reason }) => `${status} ${id} ${name}: ${reason}`);
    expect(told.filter((_, index) => !deliberate.includes(failed[index]?.id ?? ''))).toEqual([]);
    expect(failed.map(({ status }) => status)).toEqual(deliberate.map(() => 'warn'));
  });
});
