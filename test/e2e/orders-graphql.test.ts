import { createProduct, createSupport, expectOk, loginAdmin, registerMember, type TestUser } from '../support/client.js';
import { api, codesOf, gql, place } from './shop.js';

let admin: TestUser;
let support: TestUser;

beforeAll(async () => {
  [admin, support] = [await loginAdmin(), await createSupport()];
});

const patch = (id: string, body: object, token = admin.token, headers = {}) => api.patch(`/v1/orders/${id}`, { body, headers, token });
const move = async (id: string, ...statuses: string[]) => {
  for (const status of statuses) expectOk(await patch(id, { status }));
};

describe('orders over GraphQL', () => {
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
      {
        id: placed.items[0].id,
        sku: pot.sku,
        name: pot.name,
        quantity: 2,
        unitPrice: { amount: '19.99' },
        total: { amount: '39.98' },
        product: { id: pot.id, name: pot.name },
      },
    ]);
    expect(data.node).toEqual({ id: placed.id, status: 'pending', items: [{ id: placed.items[0].id }] });
    expect(data.nodes).toEqual([{ id: placed.id }, { id: placed.items[0].id, quantity: 2, product: { sku: pot.sku } }, null]);

    const hidden = await gql(
      `query ($id: ID!, $item: ID!) { node(id: $id) { id } nodes(ids: [$item]) { id } }`,
      { id: placed.id, item: placed.items[0].id },
      { token: other.token },
    );
    expect(hidden.data).toEqual({ node: null, nodes: [null] });
    expect(codesOf(await gql('query ($id: ID!) { order(id: $id) { id } }', { id: placed.id }, { token: other.token }))).toEqual([
      [404, 'NOT_FOUND'],
    ]);
    expect(codesOf(await gql('query ($id: ID!) { order(id: $id) { id } }', { id: placed.id }))).toEqual([[401, 'UNAUTHENTICATED']]);
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
      return answer.data ? { ...answer.data.orders, ids: answer.data.orders.edges.map(({ node }: any) => node.id) } : codesOf(answer);
    };
    const first = await list({ first: 2 });
    expect(first).toMatchObject({
      totalCount: 3,
      ids: [placed[2].id, placed[1].id],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
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
    expect(codesOf(await gql('{ me { orders(filter: { deleted: only }) { nodes { id } } } }', {}, { token: ada.token }))).toEqual([
      [403, 'FORBIDDEN'],
    ]);
  });

  it('are changed, deleted and restored as over REST', async () => {
    const [owner, pot] = [await registerMember(), await createProduct({ stock: 5 })];
    const { id } = await place(owner, pot.id, 2);
    const update = (input: object, { token }: TestUser = admin) =>
      gql(
        'mutation ($input: UpdateOrderInput!) { updateOrder(input: $input) { id status version items { product { stock } } } }',
        { input: { id, ...input } },
        { token },
      );
    const remove = (input: object, { token }: TestUser = admin) =>
      gql('mutation ($input: DeleteOrderInput!) { deleteOrder(input: $input) }', { input: { id, ...input } }, { token });
    expect((await update({ status: 'paid', expectedVersion: 1 })).data.updateOrder).toMatchObject({ status: 'paid', version: 2 });
    expect(codesOf(await update({ status: 'shipped', expectedVersion: 1 }))).toEqual([[409, 'VERSION_CONFLICT']]);
    expect(codesOf(await update({ status: 'delivered' }))).toEqual([[409, 'ILLEGAL_STATE']]);
    expect(codesOf(await update({ status: 'cancelled' }, owner))).toEqual([[403, 'FORBIDDEN']]);
    expect((await update({ status: 'cancelled' })).data.updateOrder).toEqual({
      id,
      status: 'cancelled',
      version: 3,
      items: [{ product: { stock: 5 } }],
    });
    expect(codesOf(await remove({}, owner))).toEqual([[403, 'FORBIDDEN']]);
    expect(codesOf(await remove({ expectedVersion: 1 }))).toEqual([[409, 'VERSION_CONFLICT']]);
    expect((await remove({ expectedVersion: 3 })).data).toEqual({ deleteOrder: id });
    expect(codesOf(await gql('query ($id: ID!) { order(id: $id) { id } }', { id }, { token: admin.token }))).toEqual([[404, 'NOT_FOUND']]);
    expect((await update({ deletedAt: null })).data.updateOrder).toMatchObject({ status: 'cancelled', version: 5 });
  });
});
