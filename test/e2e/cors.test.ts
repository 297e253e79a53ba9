import { rest } from '../support/client.js';
import { sharedTandem, startTandem, type TestTandem } from '../support/tandem.js';

describe('CORS', () => {
  const origin = 'https://shop.example';
  const preflight = {
    origin,
    'access-control-request-method': 'PATCH',
    'access-control-request-headers': 'authorization,if-match,idempotency-key',
  };

  it('is off by default', async () => {
    const api = rest(sharedTandem().url);
    expect((await api.get('/v1/products', { headers: { origin } })).headers.get('access-control-allow-origin')).toBeNull();
    const answer = await api.options('/v1/products', { headers: preflight });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([405, null]);
  });

  describe('where origins are named', () => {
    let tandem: TestTandem;
    beforeAll(async () => {
      tandem = await startTandem({ CORS_ORIGINS: `${origin}, https://admin.example` });
    });
    afterAll(() => tandem.stop());

    it('lets them in and nobody else, and tells caches so', async () => {
      const api = rest(tandem.url);
      for (const path of ['/v1/products', '/v1/nope', '/v1/users/me', '/graphql?query={__typename}']) {
        const allowed = await api.get(path, { headers: { origin } });
        expect([path, allowed.headers.get('access-control-allow-origin')]).toEqual([path, origin]);
        expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
        expect(allowed.headers.get('vary')).toMatch(/Origin/);
        expect(allowed.headers.get('access-control-expose-headers')).toMatch(
          /ETag.*Location.*Retry-After.*X-Request-Id.*X-RateLimit-Remaining/,
        );
        const foreign = await api.get(path, { headers: { origin: 'https://evil.example' } });
        expect([path, foreign.headers.get('access-control-allow-origin')]).toEqual([path, null]);
      }
      expect((await api.get('/v1/products', { headers: { origin } })).headers.get('vary')).toMatch(/Accept/);
    });

    it('answers OPTIONS that are no preflights, too', async () => {
      for (const path of ['/v1/users/me', '/graphql']) expect([path, (await rest(tandem.url).options(path)).status]).toEqual([path, 204]);
    });

    it('answers preflights with every method and header there is', async () => {
      const { status, headers } = await rest(tandem.url).options('/v1/users/me', { headers: preflight });
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) expect(headers.get('access-control-allow-methods')).toContain(method);
      expect(headers.get('access-control-allow-headers')).toBe('authorization,if-match,idempotency-key');
    });
  });
});
