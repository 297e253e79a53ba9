import { newId } from '#libs/ids';
import { createProduct, createSupport, expectOk, loginAdmin, registerMember, type TestUser } from '../support/client.js';
import { api, codeOf, gql, place } from './shop.js';

let admin: TestUser;
let support: TestUser;

beforeAll(async () => {
  [admin, support] = [await loginAdmin(), await createSupport()];
});

const patch = (id: string, body: object, token = admin.token, headers = {}) => api.patch(`/v1/orders/${id}`, { body, headers, token });
const move = async (id: string, ...statuses: string[]) => {
  for (const status of statuses) expectOk(await patch(id, { status }));
};

describe('an order', () => {
  it('is shown with its lines to its owner and to staff, and to nobody else', async () => {
    const [owner, other] = [await registerMember(), await registerMember()];
    const placed = await place(owner);
    const get = (token?: string) => api.get(`/v1/orders/${placed.id}`, token ? { token } : {});
    for (const { token } of [owner, support, admin]) expect(expectOk(await get(token))).toEqual(placed);
    expect(codeOf(await get(other.token))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await get())).toEqual([401, 'UNAUTHENTICATED']);
    expect(codeOf(await api.get('/v1/orders/ord_01h455vb4pex5vsknk084sn02q', { token: admin.token }))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await api.get('/v1/orders/nonsense', { token: admin.token }))).toEqual([404, 'NOT_FOUND']);
  });

  it('answers exactly the fields that are asked for', async () => {
    const owner = await registerMember();
    const { id } = await place(owner);
    const fields = async (names: string, version = 'v1') =>
      expectOk(await api.get(`/${version}/orders/${id}?fields=${names}`, { token: owner.token }));
    expect(await fields('id,status')).toEqual({ id, status: 'pending' });
    expect(await fields('total')).toEqual({ total: 19.99, currency: 'USD' });
    expect(await fields('total', 'v2')).toEqual({ total: { amount: '19.99', currency: 'USD' } });
    expect(await fields('items')).toEqual({ items: [expect.objectContaining({ quantity: 1 })] });
    expect(codeOf(await api.get(`/v1/orders/${id}?fields=owner`, { token: owner.token }))).toEqual([400, 'VALIDATION_ERROR']);
  });

  it('is not sent again to who has it', async () => {
    const owner = await registerMember();
    const { id } = await place(owner);
    const get = (etag: string) => api.get(`/v1/orders/${id}`, { token: owner.token, headers: { 'if-none-match': etag } });
    expect((await get('"1"')).status).toBe(304);
    await move(id, 'paid');
    expect(await get('"1"')).toMatchObject({ status: 200, body: { status: 'paid', version: 2 } });
  });
});

describe('the lines of an order', () => {
  it('are a list in their order', async () => {
    const owner = await registerMember();
    const products = await Promise.all([createProduct({ name: 'A' }), createProduct({ name: 'B' }), createProduct({ name: 'C' })]);
    const items = products.map(({ id }) => ({ productId: id, quantity: 1 }));
    const placed = expectOk(await api.post('/v1/users/me/orders', { token: owner.token, body: { items } }));
    const list = async (query = '') => expectOk(await api.get(`/v1/orders/${placed.id}/items${query}`, { token: owner.token }));
    expect(await list()).toEqual({ data: placed.items, pagination: { total: 3, page: 1, limit: 20, hasMore: false, nextCursor: null } });
    const { data, pagination } = await list('?limit=2&fields=name');
    expect(data).toEqual([{ name: 'A' }, { name: 'B' }]);
    expect((await list(`?limit=2&fields=name&cursor=${pagination.nextCursor}`)).data).toEqual([{ name: 'C' }]);
    expect((await list('?sort=-position&limit=1&fields=name')).data).toEqual([{ name: 'C' }]);
  });

  it('are refused as the order is, and their cursors belong to it', async () => {
    const [owner, other] = [await registerMember(), await registerMember()];
    const [mine, theirs] = [await place(owner), await place(other)];
    const list = (id: string, token?: string, query = '') => api.get(`/v1/orders/${id}/items${query}`, token ? { token } : {});
    expect(codeOf(await list(mine.id, other.token))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await list(mine.id))).toEqual([401, 'UNAUTHENTICATED']);
    expect(codeOf(await list(mine.id, owner.token, '?orderId=x'))).toEqual([400, 'VALIDATION_ERROR']);
    const products = [await createProduct(), await createProduct()].map(({ id }) => ({ productId: id, quantity: 1 }));
    const { id } = expectOk(await api.post('/v1/users/me/orders', { token: owner.token, body: { items: products } }));
    const { nextCursor } = expectOk(await list(id, owner.token, '?limit=1')).pagination;
    expect(codeOf(await list(theirs.id, other.token, `?cursor=${nextCursor}`))).toEqual([400, 'VALIDATION_ERROR']);
  });
});

describe('lists of orders', () => {
  it('show a member its own and staff all, with the lines where they are asked for', async () => {
    const [owner, other] = [await registerMember(), await registerMember()];
    const [first, second] = [await place(owner), await place(owner)];
    await place(other);
    const { items: _, ...bare } = second;
    const list = async (path: string, token: string) => expectOk(await api.get(path, { token }));
    expect((await list('/v1/orders', owner.token)).data.map(({ id }: any) => id)).toEqual([second.id, first.id]);
    expect((await list('/v1/orders', owner.token)).data[0]).toEqual(bare);
    expect((await list('/v1/orders?include=items', owner.token)).data).toEqual([second, first]);
    for (const { token } of [owner, support, admin]) {
      expect((await list(`/v1/users/${owner.id}/orders?include=items`, token)).data).toEqual([second, first]);
      expect((await list(`/v1/orders?userId=${owner.id}`, token)).pagination.total).toBe(2);
    }
    expect((await list('/v1/orders?fields=userId&limit=100', support.token)).data).toEqual(
      expect.arrayContaining([{ userId: owner.id }, { userId: other.id }]),
    );
  });

  it("are a deleted user's to staff, and nobody's where there is no such user", async () => {
    const owner = await registerMember();
    const { id } = await place(owner);
    expectOk(await api.delete(`/v1/users/${owner.id}`, { token: owner.token }));
    for (const { token } of [support, admin]) {
      expect(expectOk(await api.get(`/v1/users/${owner.id}/orders`, { token })).data).toMatchObject([{ id }]);
      for (const userId of [newId('usr'), 'usr_nonsense'])
        expect(codeOf(await api.get(`/v1/users/${userId}/orders`, { token }))).toEqual([404, 'NOT_FOUND']);
    }
  });

  it('are refused to others', async () => {
    const [owner, other] = [await registerMember(), await registerMember()];
    const list = async (path: string, token?: string) => codeOf(await api.get(path, token ? { token } : {}));
    expect(await list('/v1/orders')).toEqual([401, 'UNAUTHENTICATED']);
    expect(await list(`/v1/users/${owner.id}/orders`)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await list(`/v1/users/${owner.id}/orders`, other.token)).toEqual([404, 'NOT_FOUND']);
    expect(await list(`/v1/orders?userId=${owner.id}`, other.token)).toEqual([403, 'FORBIDDEN']);
    for (const path of ['/v1/orders?deleted=only', '/v1/users/me/orders?deleted=with']) {
      expect(await list(path)).toEqual([401, 'UNAUTHENTICATED']);
      expect(await list(path, owner.token)).toEqual([403, 'FORBIDDEN']);
      expect(await list(path, support.token)).toEqual([403, 'FORBIDDEN']);
    }
    expect(await list('/v1/orders?include=user', owner.token)).toEqual([400, 'VALIDATION_ERROR']);
    expect(await list('/v1/orders?sort=userId', owner.token)).toEqual([400, 'VALIDATION_ERROR']);
    expect(await list('/v1/orders?status=lost', owner.token)).toEqual([400, 'VALIDATION_ERROR']);
    expect(await list('/v1/orders?minTotal=1.999', owner.token)).toEqual([400, 'VALIDATION_ERROR']);
    expect(await list(`/v1/users/me/orders?userId=${owner.id}`, owner.token)).toEqual([400, 'VALIDATION_ERROR']);
  });

  it('filter and sort', async () => {
    const owner = await registerMember();
    const cheap = await place(owner, (await createProduct({ price: 5 })).id);
    const dear = await place(owner, (await createProduct({ price: 99.99 })).id);
    const middle = await place(owner, (await createProduct({ price: 10 })).id);
    await move(dear.id, 'paid');
    await move(cheap.id, 'cancelled');
    const ids = async (query: string) => {
      const { data } = expectOk(await api.get(`/v1/users/me/orders?fields=id&${query}`, { token: owner.token }));
      return data.map(({ id }: any) => id);
    };
    expect(await ids('')).toEqual([middle.id, dear.id, cheap.id]);
    expect(await ids('status=paid')).toEqual([dear.id]);
    expect(await ids('status=pending,paid')).toEqual([middle.id, dear.id]);
    expect(await ids('minTotal=10')).toEqual([middle.id, dear.id]);
    expect(await ids('minTotal=10&maxTotal=10')).toEqual([middle.id]);
    expect(await ids('maxTotal=9.99')).toEqual([cheap.id]);
    expect(await ids(`createdAfter=${dear.createdAt}`)).toEqual([middle.id]);
    expect(await ids(`createdBefore=${dear.createdAt}`)).toEqual([cheap.id]);
    expect(await ids('createdAfter=2099-01-01')).toEqual([]);
    expect(await ids('sort=total')).toEqual([cheap.id, middle.id, dear.id]);
    expect(await ids('sort=-total')).toEqual([dear.id, middle.id, cheap.id]);
    expect(await ids('sort=status')).toEqual([cheap.id, dear.id, middle.id]);
    expect(await ids('sort=-updatedAt')).toEqual([cheap.id, dear.id, middle.id]);
    expect(await ids('sort=-createdAt,+total')).toEqual([middle.id, dear.id, cheap.id]);
    expect(await ids('sort=%2BcreatedAt')).toEqual([cheap.id, dear.id, middle.id]);
  });

  it('have one cursor for one position, whatever the address', async () => {
    const owner = await registerMember();
    for (let count = 0; count < 3; count += 1) await place(owner);
    const cursorOf = async (path: string, token: string): Promise<string> =>
      expectOk(await api.get(`${path}limit=1`, { token })).pagination.nextCursor;
    const cursor = await cursorOf(`/v1/users/${owner.id}/orders?`, owner.token);
    expect(await cursorOf('/v2/users/me/orders?fields=id&', owner.token)).toBe(cursor);
    expect(await cursorOf('/v1/orders?', owner.token)).toBe(cursor);
    expect(await cursorOf(`/v1/orders?userId=${owner.id}&`, admin.token)).toBe(cursor);
    const { data } = await gql(
      `{ orders(first: 1) { pageInfo { endCursor } } me { orders(first: 1) { pageInfo { endCursor } } } }`,
      {},
      { token: owner.token },
    );
    expect([data.orders.pageInfo.endCursor, data.me.orders.pageInfo.endCursor]).toEqual([cursor, cursor]);
    expect(codeOf(await api.get(`/v1/orders?cursor=${cursor}`, { token: admin.token }))).toEqual([400, 'VALIDATION_ERROR']);
    expect(codeOf(await api.get(`/v1/orders?sort=total&cursor=${cursor}`, { token: owner.token }))).toEqual([400, 'VALIDATION_ERROR']);
  });
});
