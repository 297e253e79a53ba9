import fastify, { type FastifyInstance } from 'fastify';
import { exampleOperations, registerPages, serveGraphiql, type HealthReport } from './index.js';

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const healthy: HealthReport = {
  status: 'healthy',
  version: '1.2.3',
  timestamp: '2026-01-01T00:00:00Z',
  checks: { database: { status: 'up', latency: 4.6 }, queue: { status: 'up' } },
};

describe('pages', () => {
  let server: FastifyInstance;
  let url: string;
  let health: () => Promise<HealthReport>;

  beforeAll(async () => {
    server = fastify();
    server.addHook('onRequest', async (request, reply) => (serveGraphiql(request, reply) ? reply : undefined));
    registerPages(server, { version: '1.2.3', health: () => health() });
    server.all('/graphql', async () => ({ answeredBy: 'apollo' }));
    url = await server.listen({ port: 0, host: '127.0.0.1' });
  });

  beforeEach(() => {
    health = async () => healthy;
  });

  afterAll(() => server.close());

  const get = (path: string, headers: Record<string, string> = html, method = 'GET') => fetch(url + path, { headers, method });
  const text = async (path: string, headers = html) => (await get(path, headers)).text();
  const assetsOf = (page: string) => [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);

  describe('GET /', () => {
    it('tells a browser what this is, how it is and where to go', async () => {
      const page = await text('/');
      expect(page).toContain('1.2.3');
      expect(page).toMatch(/This server is <strong>healthy<\/strong>/);
      expect(page).toContain('up · 5 ms');
      for (const path of ['/docs', '/graphql', '/openapi.json?version=1', '/health', '/metrics']) expect(page).toContain(`href="${path}"`);
      expect(page).toContain(`${url}/v1/products`);
    });

    it.each([['application/json'], ['*/*']])('answers a client that accepts %s with an index', async (accept) => {
      const response = await get('/', { accept });
      expect(response.headers.get('vary')).toContain('Accept');
      expect(await response.json()).toEqual({
        name: 'Tandem',
        version: '1.2.3',
        links: {
          docs: '/docs',
          graphql: '/graphql',
          health: '/health',
          metrics: '/metrics',
          openapi: { v1: '/openapi.json?version=1', v2: '/openapi.json?version=2' },
        },
      });
    });

    it('is there even when the health is not known', async () => {
      health = () => Promise.reject(new Error('down'));
      expect(await text('/')).toMatch(/This server is <strong>unknown<\/strong>/);
    });

    it('escapes what it shows', async () => {
      health = async () => ({ ...healthy, checks: { '<script>alert(1)</script>': { status: '"up"' } } });
      const page = await text('/');
      expect(page).not.toContain('<script>alert');
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(page).toContain('data-status="&quot;up&quot;"');
    });
  });

  describe('GET /docs', () => {
    it.each([
      ['/docs', '/openapi.json?version=1'],
      ['/docs?api=v1', '/openapi.json?version=1'],
      ['/docs?api=v2', '/openapi.json?version=2'],
      ['/docs?api=v9', '/openapi.json?version=1'],
    ])('%s shows %s', async (path, document) => {
      const page = await text(path);
      expect(page).toContain(`data-openapi="${document}"`);
      expect(page).toContain('href="/docs?api=v1"');
      expect(page).toContain('href="/docs?api=v2"');
    });
  });

  describe('/graphql', () => {
    it('opens GraphiQL for a browser, with the examples', async () => {
      const page = await text('/graphql');
      expect(page).toContain('data-endpoint="/graphql"');
      expect(exampleOperations).toHaveLength(3);
      for (const name of ['BrowseProducts', 'LogIn', 'MyOrders']) expect(page).toContain(name);
    });

    it.each([
      ['an API client', '/graphql', { accept: 'application/json' }, 'GET'],
      ['a browser that sends an operation', '/graphql?query=%7Bme%7Bid%7D%7D', html, 'GET'],
      ['a persisted operation', '/graphql?extensions=%7B%7D', html, 'GET'],
      ['a POST', '/graphql', html, 'POST'],
    ])('leaves %s to Apollo', async (_name, path, headers, method) => {
      expect(await (await get(path, headers, method)).json()).toEqual({ answeredBy: 'apollo' });
    });
  });

  it.each([['/'], ['/docs'], ['/graphql']])('lets nothing foreign into %s', async (path) => {
    const response = await get(path);
    const page = await response.text();
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style| style="| on\w+="/);
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  describe('assets', () => {
    it.each([['/'], ['/docs'], ['/graphql']])('of %s are served for ever, with their types', async (path) => {
      const paths = assetsOf(await text(path));
      expect(paths.length).toBeGreaterThan(2);
      for (const asset of paths) {
        const response = await get(asset, {});
        expect(response.status).toBe(200);
        expect(response.headers.get('cache-control')).toContain('immutable');
        const expected = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }[asset.split('.').pop()!];
        expect(response.headers.get('content-type')).toContain(expected);
        expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
      }
    });

    it('are compressed for those who accept it', async () => {
      const [asset] = assetsOf(await text('/docs'));
      const compressed = await get(asset!, { 'accept-encoding': 'gzip' });
      const plain = await get(asset!, { 'accept-encoding': 'identity' });
      expect(compressed.headers.get('content-encoding')).toBe('gzip');
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(await compressed.text()).toBe(await plain.text());
    });

    it.each([
      ['/assets/'],
      ['/assets/0000000000000000/page.css'],
      ['/assets/../package.json'],
      ['/assets/%2e%2e%2fpackage.json'],
      ['/assets/..%2f..%2f..%2fetc%2fpasswd'],
    ])('are only those that a page uses: %s is 404', async (path) => {
      expect((await get(path)).status).toBe(404);
    });
  });
});
