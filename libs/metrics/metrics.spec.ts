import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { createMetricsPlugin, Metrics, registerMetrics } from './index.js';

interface Context {
  req: FastifyRequest;
}

describe('metrics', () => {
  let server: FastifyInstance;
  let apollo: ApolloServer<Context>;
  let metrics: Metrics;
  let url: string;

  beforeEach(async () => {
    metrics = new Metrics();
    server = fastify();
    registerMetrics(server, metrics);
    server.get('/users/:id', async (request) => request.params);
    apollo = new ApolloServer<Context>({
      typeDefs: 'type Query { me: String fails: String }',
      resolvers: {
        Query: {
          me: () => 'me',
          fails: () => {
            throw new Error('no');
          },
        },
      },
      plugins: [createMetricsPlugin<Context>(({ req }) => req)],
      formatError: (formatted) => ({ ...formatted, extensions: { ...formatted.extensions, status: 404 } }),
    });
    await apollo.start();
    server.post('/graphql', fastifyApolloHandler(apollo, { context: async (req) => ({ req }) }));
    url = await server.listen({ port: 0, host: '127.0.0.1' });
  });

  afterEach(async () => {
    await server.close();
    await apollo.stop();
  });

  const scrape = async () => (await fetch(`${url}/metrics`)).text();
  const post = (query: string, operationName?: string) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName }),
    }).then((response) => response.text());

  const countOf = (operation: string, protocol: string, status: string) =>
    `tandem_http_request_duration_seconds_count{protocol="${protocol}",operation="${operation}",status="${status}"}`;

  it('serves the metrics of the process as Prometheus text', async () => {
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toMatch(/process_resident_memory_bytes \d+/);
  });

  it('labels REST requests by route pattern and status class, never by what was sent', async () => {
    await fetch(`${url}/users/secret-1`);
    await fetch(`${url}/users/secret-2?token=secret-3`);
    await fetch(`${url}/no/such/secret-4`);
    const text = await scrape();
    expect(text).toContain(`${countOf('GET /users/:id', 'rest', '2xx')} 2`);
    expect(text).toContain(`${countOf('unmatched', 'rest', '4xx')} 1`);
    expect(text).not.toContain('secret');
  });

  it('labels GraphQL requests by operation type and root field, never by names that the client chose', async () => {
    await post('query Secret { secret: me }', 'Secret');
    await post('{ a: me b: me }');
    await post('{ secret }');
    const text = await scrape();
    expect(text).toContain(`${countOf('query me', 'graphql', '2xx')} 1`);
    expect(text).toContain(`${countOf('query (several fields)', 'graphql', '2xx')} 1`);
    expect(text).toContain(`${countOf('invalid', 'graphql', '4xx')} 1`);
    expect(text).not.toMatch(/secret/i);
  });

  it('counts a GraphQL error by its own status although HTTP says 200', async () => {
    await post('{ fails }');
    expect(await scrape()).toContain(`${countOf('query fails', 'graphql', '4xx')} 1`);
  });

  it('counts cache hits and misses by cache', async () => {
    metrics.cacheHit('products');
    metrics.cacheHit('products');
    metrics.cacheMiss('users');
    const text = await scrape();
    expect(text).toContain('tandem_cache_lookups_total{cache="products",result="hit"} 2');
    expect(text).toContain('tandem_cache_lookups_total{cache="users",result="miss"} 1');
  });

  it('shows each outbox and reads it once for many scrapes', async () => {
    let reads = 0;
    metrics.watchOutbox('orders', async () => ({ lagSeconds: 1.5, pending: 3, deadLetters: ++reads }));
    const [first, second] = await Promise.all([scrape(), scrape()]);
    for (const text of [first, second]) {
      expect(text).toContain('tandem_outbox_lag_seconds{database="orders"} 1.5');
      expect(text).toContain('tandem_outbox_pending_events{database="orders"} 3');
      expect(text).toContain('tandem_outbox_dead_letters{database="orders"} 1');
    }
  });

  it('leaves out an outbox that cannot be read, or not in time', async () => {
    metrics.watchOutbox('users', () => Promise.reject(new Error('down')));
    metrics.watchOutbox('orders', () => new Promise(() => undefined));
    const text = await scrape();
    expect(text).not.toMatch(/tandem_outbox_\w+\{/);
    expect(text).toContain('process_cpu_seconds_total');
  });
});
