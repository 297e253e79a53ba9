import { createProduct, expectOk, loginAdmin, registerMember, type TestUser } from '../support/client.js';
import { api, gql, place } from './shop.js';

describe('orders of many users in one GraphQL query', () => {
  let admin: TestUser;
  let buyers: TestUser[];

  beforeAll(async () => {
    admin = await loginAdmin();
    buyers = [await registerMember(), await registerMember()];
    const { id } = await createProduct({ stock: 100 });
    for (const buyer of buyers) for (let made = 0; made < 3; made += 1) await place(buyer, id);
  });

  const firstOf = (ids: string[], after?: string) =>
    gql(
      'query ($ids: [ID!]!, $after: String) { nodes(ids: $ids) { ... on User { id orders(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } } } }',
      { ids, after },
      { token: admin.token },
    );

  it('have the cursors that REST has for each user', async () => {
    const { data } = await firstOf(buyers.map(({ id }) => id));
    for (const { id, orders } of data.nodes) {
      const rest = expectOk(await api.get(`/v1/users/${id}/orders?limit=2`, { token: admin.token }));
      expect(orders.nodes.map((order: { id: string }) => order.id)).toEqual(rest.data.map((order: { id: string }) => order.id));
      expect(orders.pageInfo.endCursor).toBe(rest.pagination.nextCursor);
    }
  });

  it('go on from a cursor for its own user, and refuse it for others', async () => {
    const ids = buyers.map(({ id }) => id);
    const [first] = (await firstOf(ids)).data.nodes;
    const alone = await firstOf([first.id], first.orders.pageInfo.endCursor);
    expect(alone.data.nodes[0].orders.nodes).toHaveLength(1);
    const together = await firstOf(ids, first.orders.pageInfo.endCursor);
    expect(together.errors?.every(({ extensions }) => extensions.code === 'VALIDATION_ERROR')).toBe(true);
  });

  it('replays a version 2 checkout byte by byte', async () => {
    const { id } = await createProduct({ stock: 5 });
    const { token } = buyers[0]!;
    const send = () =>
      api.post('/v2/users/me/orders', { token, body: { items: [{ productId: id, quantity: 1 }] }, headers: { 'idempotency-key': id } });
    const [first, replay] = [await send(), await send()];
    expect(replay.headers.get('idempotent-replayed')).toBe('true');
    expect(JSON.stringify(replay.body)).toBe(JSON.stringify(first.body));
  });
});
