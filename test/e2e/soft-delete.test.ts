import { randomUUID } from 'node:crypto';
import { createProduct, graphql, loginAdmin, registerMember, rest, type TestUser } from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';

const tandem = sharedTandem();
const api = rest(tandem.url);
let admin: TestUser;
let member: TestUser;

beforeAll(async () => {
  [admin, member] = await Promise.all([loginAdmin(tandem.url), registerMember(tandem.url)]);
});

describe('soft delete', () => {
  it('a deleted product is gone from every read, an admin lists and restores it, and its SKU is free meanwhile', async () => {
    const sku = randomUUID();
    const { id } = await createProduct({ sku }, tandem.url);
    expect((await api.delete(`/v1/products/${id}`, { token: admin.token })).status).toBe(204);
    const node = await graphql(tandem.url)('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', { id });
    expect([node.errors, node.data]).toEqual([undefined, { node: null, nodes: [null] }]);
    const one = await graphql(tandem.url)('query ($id: ID!) { product(id: $id) { id } }', { id });
    expect(one.errors?.[0].extensions).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    const statuses = [
      await api.get(`/v1/products/${id}`, { token: admin.token }),
      await api.delete(`/v1/products/${id}`, { token: admin.token }),
      await api.patch(`/v1/products/${id}`, { token: admin.token, body: { stock: 1 } }),
      await api.get(`/v1/products?sku=${sku}&deleted=only`),
      await api.get(`/v1/products?sku=${sku}&deleted=with`, { token: member.token }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 404, 401, 403]);
    const list = async (mode: string) =>
      (await api.get(`/v1/products?sku=${sku}${mode}`, { token: admin.token })).body.data.map((product: { id: string }) => product.id);
    expect([await list(''), await list('&deleted=only'), await list('&deleted=with')]).toEqual([[], [id], [id]]);

    const successor = await createProduct({ sku }, tandem.url);
    const restore = () => api.patch(`/v1/products/${id}`, { token: admin.token, body: { deletedAt: null } });
    expect([await list(''), await list('&deleted=with')]).toEqual([[successor.id], [successor.id, id]]);
    const clash = await restore();
    expect([clash.status, clash.body.error]).toEqual([
      409,
      expect.objectContaining({ code: 'ALREADY_EXISTS', details: [{ field: 'sku', message: expect.any(String) }] }),
    ]);
    expect((await api.delete(`/v1/products/${successor.id}`, { token: admin.token })).status).toBe(204);
    const restored = await restore();
    expect([restored.status, restored.body]).toEqual([200, expect.objectContaining({ id, sku, version: 3 })]);
    expect((await api.get(`/v1/products/${id}`)).body).toEqual(restored.body);
    expect((await api.patch(`/v1/products/${id}`, { token: admin.token, body: { deletedAt: new Date().toISOString() } })).status).toBe(400);
  });

  it('a deleted user is logged out at once, its e-mail is free, and only an admin restores it', async () => {
    const gone = await registerMember(tandem.url);
    expect((await api.delete('/v1/users/me', { token: gone.token })).status).toBe(204);
    expect((await api.get('/v1/users/me', { token: gone.token })).status).toBe(401);
    expect((await api.post('/v1/auth/refresh', { body: { refreshToken: gone.refreshToken } })).status).toBe(401);
    expect((await api.post('/v1/auth/login', { body: { email: gone.email, password: gone.password } })).status).toBe(401);
    expect((await api.get(`/v1/users/${gone.id}`, { token: admin.token })).status).toBe(404);
    const successor = await registerMember(tandem.url, { email: gone.email.toUpperCase() });
    const restore = (token: string) => api.patch(`/v1/users/${gone.id}`, { token, body: { deletedAt: null } });
    expect((await restore(successor.token)).status).toBe(404);
    expect((await restore(admin.token)).status).toBe(409);
    expect((await api.delete('/v1/users/me', { token: successor.token })).status).toBe(204);
    expect((await restore(admin.token)).status).toBe(200);
    expect((await api.post('/v1/auth/login', { body: { email: gone.email, password: gone.password } })).status).toBe(200);
  });
});
