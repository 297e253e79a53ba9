import { createProduct, createSupport, expectOk, graphql, loginAdmin, registerMember, rest, type TestUser } from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';

const { url } = sharedTandem();
const api = rest(url);
const gql = graphql(url);
let admin: TestUser;
let support: TestUser;

beforeAll(async () => {
  [admin, support] = [await loginAdmin(), await createSupport()];
});

/** Has a member order so many of a product. */
async function place(buyer: TestUser, productId?: string, quantity = 1): Promise<any> {
  const id = productId ?? (await createProduct()).id;
  return expectOk(await api.post(`/v1/users/${buyer.id}/orders`, { token: buyer.token, body: { items: [{ productId: id, quantity }] } }));
}

const patch = (id: string, body: object, token: string | undefined = admin.token, headers = {}) =>
  api.patch(`/v1/orders/${id}`, { body, headers, ...(token && { token }) });
const move = async (id: string, ...statuses: string[]) => {
  for (const status of statuses) expectOk(await patch(id, { status }));
};
const stockOf = async (id: string): Promise<number> => expectOk(await api.get(`/v1/products/${id}`)).stock;
const codeOf = ({ status, body }: { status: number; body: any }) => [status, body.error?.code];

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
    const fields = async (names: string, version = 'v1') => expectOk(await api.get(`/${version}/orders/${id}?fields=${names}`, { token: owner.token }));
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
    expect((await list('/v1/orders?fields=userId&limit=100', support.token)).data).toEqual(expect.arrayContaining([{ userId: owner.id }, { userId: other.id }]));
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
    const cursorOf = async (path: string, token: string): Promise<string> => expectOk(await api.get(`${path}limit=1`, { token })).pagination.nextCursor;
    const cursor = await cursorOf(`/v1/users/${owner.id}/orders?`, owner.token);
    expect(await cursorOf('/v2/users/me/orders?fields=id&', owner.token)).toBe(cursor);
    expect(await cursorOf('/v1/orders?', owner.token)).toBe(cursor);
    expect(await cursorOf(`/v1/orders?userId=${owner.id}&`, admin.token)).toBe(cursor);
    const { data } = await gql(`{ orders(first: 1) { pageInfo { endCursor } } me { orders(first: 1) { pageInfo { endCursor } } } }`, {}, { token: owner.token });
    expect([data.orders.pageInfo.endCursor, data.me.orders.pageInfo.endCursor]).toEqual([cursor, cursor]);
    expect(codeOf(await api.get(`/v1/orders?cursor=${cursor}`, { token: admin.token }))).toEqual([400, 'VALIDATION_ERROR']);
    expect(codeOf(await api.get(`/v1/orders?sort=total&cursor=${cursor}`, { token: owner.token }))).toEqual([400, 'VALIDATION_ERROR']);
  });
});

describe('the status of an order', () => {
  const paths: Record<string, string[]> = {
    pending: [],
    paid: ['paid'],
    shipped: ['paid', 'shipped'],
    delivered: ['paid', 'shipped', 'delivered'],
    cancelled: ['cancelled'],
  };
  const allowed: Record<string, string[]> = { pending: ['paid', 'cancelled'], paid: ['shipped', 'cancelled'], shipped: ['delivered'], delivered: [], cancelled: [] };

  it.each(Object.keys(paths))('of one that is %s changes as it may and not otherwise', async (from) => {
    const owner = await registerMember();
    const orders = await Promise.all(Object.keys(paths).map(() => place(owner)));
    for (const [index, to] of Object.keys(paths).entries()) {
      const { id } = orders[index];
      await move(id, ...(paths[from] as string[]));
      const answer = await patch(id, { status: to });
      if (allowed[from]?.includes(to)) {
        expect(answer).toMatchObject({ status: 200, body: { id, status: to, version: (paths[from] as string[]).length + 2, items: [{ quantity: 1 }] } });
      } else {
        expect(codeOf(answer)).toEqual([409, 'ILLEGAL_STATE']);
        for (const name of allowed[from] as string[]) expect(answer.body.error.message).toContain(name);
      }
    }
  });

  it('is an admin’s to change; members cancel their own pending orders', async () => {
    const [owner, other] = [await registerMember(), await registerMember()];
    const { id } = await place(owner);
    expect(codeOf(await patch(id, { status: 'paid' }, owner.token))).toEqual([403, 'FORBIDDEN']);
    expect(codeOf(await patch(id, { status: 'cancelled' }, other.token))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await patch(id, { status: 'cancelled' }, support.token))).toEqual([403, 'FORBIDDEN']);
    expect(codeOf(await api.patch(`/v1/orders/${id}`, { body: { status: 'cancelled' } }))).toEqual([401, 'UNAUTHENTICATED']);
    await move(id, 'paid');
    expect(codeOf(await patch(id, { status: 'cancelled' }, owner.token))).toEqual([403, 'FORBIDDEN']);
    const second = await place(owner);
    expect(expectOk(await patch(second.id, { status: 'cancelled' }, owner.token))).toMatchObject({ status: 'cancelled', version: 2 });
    expect(codeOf(await patch(second.id, { status: 'cancelled' }, owner.token))).toEqual([409, 'ILLEGAL_STATE']);
    expect(codeOf(await patch('ord_01h455vb4pex5vsknk084sn02q', { status: 'paid' }))).toEqual([404, 'NOT_FOUND']);
  });

  it('takes a wrong body for what it is', async () => {
    const { id } = await place(await registerMember());
    for (const body of [{ status: 'lost' }, { status: null }, { total: 1 }, { deletedAt: '2026-01-01' }, { version: 0 }, { version: '1' }]) {
      expect(codeOf(await patch(id, body))).toEqual([400, 'VALIDATION_ERROR']);
    }
    expect(expectOk(await patch(id, {}))).toMatchObject({ version: 1 });
  });

  it.each([['pending'], ['paid']])('gives the stock of one that was %s back once, however often it is cancelled', async (from) => {
    const [owner, pot] = [await registerMember(), await createProduct({ stock: 10 })];
    const { id } = await place(owner, pot.id, 4);
    await move(id, ...(paths[from] as string[]));
    expect(await stockOf(pot.id)).toBe(6);
    const answers = await Promise.all(Array.from({ length: 20 }, () => patch(id, { status: 'cancelled' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(await stockOf(pot.id)).toBe(10);
  });

  it('is changed by one of thirty who decided on the same version', async () => {
    const { id } = await place(await registerMember());
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => patch(id, { status: index % 2 ? 'paid' : 'cancelled', version: 1 })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status, body }) => status === 409 && body.error.code === 'VERSION_CONFLICT')).toHaveLength(29);
  });

  it('honours If-Match', async () => {
    const { id } = await place(await registerMember());
    expect(codeOf(await patch(id, { status: 'paid' }, admin.token, { 'if-match': '"7"' }))).toEqual([412, 'PRECONDITION_FAILED']);
    expect(codeOf(await patch(id, { status: 'paid', version: 7 }, admin.token, { 'if-match': '"7"' }))).toEqual([412, 'PRECONDITION_FAILED']);
    const changed = await patch(id, { status: 'paid' }, admin.token, { 'if-match': '"1"' });
    expect(changed.headers.get('etag')).toBe('"2"');
    expect((await api.delete(`/v1/orders/${id}`, { token: admin.token, headers: { 'if-match': '"1"' } })).status).toBe(412);
  });
});

describe('deleting an order', () => {
  it('is an admin’s, hides it from everybody, leaves the stock alone and can be undone', async () => {
    const [owner, other, pot] = [await registerMember(), await registerMember(), await createProduct({ stock: 10 })];
    const placed = await place(owner, pot.id, 4);
    const path = `/v1/orders/${placed.id}`;
    expect(codeOf(await api.delete(path, { token: owner.token }))).toEqual([403, 'FORBIDDEN']);
    expect(codeOf(await api.delete(path, { token: other.token }))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await api.delete(path, { token: support.token }))).toEqual([403, 'FORBIDDEN']);
    expect(codeOf(await api.delete(path))).toEqual([401, 'UNAUTHENTICATED']);
    expect((await api.delete(path, { token: admin.token })).status).toBe(204);

    for (const { token } of [owner, admin]) {
      expect((await api.get(path, { token })).status).toBe(404);
      expect((await api.get(`${path}/items`, { token })).status).toBe(404);
      expect(expectOk(await api.get(`/v1/orders?userId=${owner.id}`, { token })).data).toEqual([]);
    }
    expect((await gql('query ($id: ID!) { node(id: $id) { id } }', { id: placed.items[0].id }, { token: admin.token })).data.node).toBeNull();
    expect((await api.delete(path, { token: admin.token })).status).toBe(404);
    expect((await patch(placed.id, { status: 'paid' })).status).toBe(404);
    expect(expectOk(await api.get(`/v1/orders?deleted=only&userId=${owner.id}`, { token: admin.token })).data).toHaveLength(1);
    expect(await stockOf(pot.id)).toBe(6);

    expect(codeOf(await patch(placed.id, { deletedAt: null }, owner.token))).toEqual([403, 'FORBIDDEN']);
    expect(codeOf(await patch(placed.id, { deletedAt: null }, other.token))).toEqual([404, 'NOT_FOUND']);
    expect(expectOk(await patch(placed.id, { deletedAt: null }))).toMatchObject({ status: 'pending', version: 3 });
    expect(expectOk(await api.get(path, { token: owner.token }))).toMatchObject({ id: placed.id, version: 3 });
    expect(await stockOf(pot.id)).toBe(6);
  });

  it('leaves the orders of a deleted account to staff', async () => {
    const owner = await registerMember();
    const { id } = await place(owner);
    expect((await api.delete('/v1/users/me', { token: owner.token })).status).toBe(204);
    expect(expectOk(await api.get(`/v1/orders/${id}`, { token: support.token })).userId).toBe(owner.id);
    const { data, errors } = await gql('query ($id: ID!) { order(id: $id) { id user { id } } }', { id }, { token: support.token });
    expect([data, errors]).toEqual([{ order: { id, user: null } }, undefined]);
  });
});

describe('orders over GraphQL', () => {
  const codes = ({ errors }: { errors: any[] | undefined }) => errors?.map(({ extensions }) => [extensions.status, extensions.code]);

  it('are read as over REST', async () => {
    const [owner, other, pot] = [await registerMember(), await registerMember(), await createProduct()];
    const placed = await place(owner, pot.id, 2);
    const query = `query ($id: ID!, $item: ID!) {
      order(id: $id) { id userId status total { amount currency } createdAt updatedAt version user { email }
        items { id sku name quantity unitPrice { amount } total { amount } product { id name } } }
      node(id: $id) { id ... on Order { status items { id } } }
      nodes(ids: [$id, $item, "ord_x"]) { id ... on OrderItem { quantity product { sku } } }
    }`;
    const { data, errors } = await gql(query, { id: placed.id, item: placed.items[0].id }, { token: owner.token });
    expect(errors).toBeUndefined();
    const { items: _, currency: __, total: ___, ...same } = placed;
    expect(data.order).toMatchObject({ ...same, total: { amount: '39.98', currency: 'USD' }, user: { email: owner.email } });
    expect(data.order.items).toEqual([
      { id: placed.items[0].id, sku: pot.sku, name: pot.name, quantity: 2, unitPrice: { amount: '19.99' }, total: { amount: '39.98' }, product: { id: pot.id, name: pot.name } },
    ]);
    expect(data.node).toEqual({ id: placed.id, status: 'pending', items: [{ id: placed.items[0].id }] });
    expect(data.nodes).toEqual([{ id: placed.id }, { id: placed.items[0].id, quantity: 2, product: { sku: pot.sku } }, null]);

    const hidden = await gql(`query ($id: ID!, $item: ID!) { node(id: $id) { id } nodes(ids: [$item]) { id } }`, { id: placed.id, item: placed.items[0].id }, { token: other.token });
    expect(hidden.data).toEqual({ node: null, nodes: [null] });
    expect(codes(await gql('query ($id: ID!) { order(id: $id) { id } }', { id: placed.id }, { token: other.token }))).toEqual([[404, 'NOT_FOUND']]);
    expect(codes(await gql('query ($id: ID!) { order(id: $id) { id } }', { id: placed.id }))).toEqual([[401, 'UNAUTHENTICATED']]);
  });

  it('show a deleted product as null', async () => {
    const [owner, pot] = [await registerMember(), await createProduct()];
    const { id } = await place(owner, pot.id);
    expect((await api.delete(`/v1/products/${pot.id}`, { token: admin.token })).status).toBe(204);
    const { data } = await gql('query ($id: ID!) { order(id: $id) { items { name product { id } } } }', { id }, { token: owner.token });
    expect(data.order.items).toEqual([{ name: pot.name, product: null }]);
  });

  it('are listed, forward and backward, with filter and sort', async () => {
    const owner = await registerMember();
    const placed = [await place(owner), await place(owner), await place(owner)];
    await move(placed[1].id, 'paid');
    const query = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: OrderFilter, $sort: String) {
      orders(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {
        totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    const list = async (variables: object, { token }: TestUser = owner) => {
      const answer = await gql(query, { ...variables }, { token });
      return answer.data ? { ...answer.data.orders, ids: answer.data.orders.edges.map(({ node }: any) => node.id) } : codes(answer);
    };
    const first = await list({ first: 2 });
    expect(first).toMatchObject({ totalCount: 3, ids: [placed[2].id, placed[1].id], pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const second = await list({ first: 2, after: first.pageInfo.endCursor });
    expect(second).toMatchObject({ ids: [placed[0].id], pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    expect((await list({ last: 2, before: second.edges[0].cursor })).ids).toEqual([placed[2].id, placed[1].id]);
    expect((await list({ filter: { status: ['paid'] } })).ids).toEqual([placed[1].id]);
    expect((await list({ sort: 'createdAt' })).ids).toEqual([placed[0].id, placed[1].id, placed[2].id]);
    expect((await list({ filter: { userId: owner.id } }, support)).ids).toHaveLength(3);
    expect(await list({ filter: { userId: support.id } })).toEqual([[403, 'FORBIDDEN']]);
    expect(await list({ filter: { deleted: 'only' } })).toEqual([[403, 'FORBIDDEN']]);
    expect(await list({ first: 101 })).toEqual([[400, 'VALIDATION_ERROR']]);
  });

  it('belong to users', async () => {
    const [ada, grace] = [await registerMember(), await registerMember()];
    const [adas, graces] = [[await place(ada), await place(ada)], [await place(grace)]];
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on User { orders(first: 1, sort: "createdAt") { totalCount nodes { id items { quantity } } pageInfo { hasNextPage } } } } }`;
    const { data, errors } = await gql(query, { ids: [ada.id, grace.id] }, { token: support.token });
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([
      { orders: { totalCount: 2, nodes: [{ id: adas[0].id, items: [{ quantity: 1 }] }], pageInfo: { hasNextPage: true } } },
      { orders: { totalCount: 1, nodes: [{ id: graces[0].id, items: [{ quantity: 1 }] }], pageInfo: { hasNextPage: false } } },
    ]);
    const own = await gql('{ me { orders(filter: { status: [pending] }) { nodes { id user { id } } } } }', {}, { token: ada.token });
    expect(own.data.me.orders.nodes).toEqual([adas[1], adas[0]].map(({ id }) => ({ id, user: { id: ada.id } })));
    expect(codes(await gql('{ me { orders(filter: { deleted: only }) { nodes { id } } } }', {}, { token: ada.token }))).toEqual([[403, 'FORBIDDEN']]);
  });

  it('are changed, deleted and restored as over REST', async () => {
    const [owner, pot] = [await registerMember(), await createProduct({ stock: 5 })];
    const { id } = await place(owner, pot.id, 2);
    const update = (input: object, { token }: TestUser = admin) =>
      gql('mutation ($input: UpdateOrderInput!) { updateOrder(input: $input) { id status version items { product { stock } } } }', { input: { id, ...input } }, { token });
    const remove = (input: object, { token }: TestUser = admin) =>
      gql('mutation ($input: DeleteOrderInput!) { deleteOrder(input: $input) }', { input: { id, ...input } }, { token });
    expect((await update({ status: 'paid', expectedVersion: 1 })).data.updateOrder).toMatchObject({ status: 'paid', version: 2 });
    expect(codes(await update({ status: 'shipped', expectedVersion: 1 }))).toEqual([[409, 'VERSION_CONFLICT']]);
    expect(codes(await update({ status: 'delivered' }))).toEqual([[409, 'ILLEGAL_STATE']]);
    expect(codes(await update({ status: 'cancelled' }, owner))).toEqual([[403, 'FORBIDDEN']]);
    expect((await update({ status: 'cancelled' })).data.updateOrder).toEqual({ id, status: 'cancelled', version: 3, items: [{ product: { stock: 5 } }] });
    expect(codes(await remove({}, owner))).toEqual([[403, 'FORBIDDEN']]);
    expect(codes(await remove({ expectedVersion: 1 }))).toEqual([[409, 'VERSION_CONFLICT']]);
    expect((await remove({ expectedVersion: 3 })).data).toEqual({ deleteOrder: id });
    expect(codes(await gql('query ($id: ID!) { order(id: $id) { id } }', { id }, { token: admin.token }))).toEqual([[404, 'NOT_FOUND']]);
    expect((await update({ deletedAt: null })).data.updateOrder).toMatchObject({ status: 'cancelled', version: 5 });
  });
});
