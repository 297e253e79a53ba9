import { createProduct, createSupport, expectOk, loginAdmin, registerMember, type TestUser } from '../support/client.js';
import { api, codeOf, gql, place, stockOf } from './shop.js';

let admin: TestUser;
let support: TestUser;

beforeAll(async () => {
  [admin, support] = [await loginAdmin(), await createSupport()];
});

const patch = (id: string, body: object, token = admin.token, headers = {}) => api.patch(`/v1/orders/${id}`, { body, headers, token });
const move = async (id: string, ...statuses: string[]) => {
  for (const status of statuses) expectOk(await patch(id, { status }));
};

describe('the status of an order', () => {
  const paths: Record<string, string[]> = {
    pending: [],
    paid: ['paid'],
    shipped: ['paid', 'shipped'],
    delivered: ['paid', 'shipped', 'delivered'],
    cancelled: ['cancelled'],
  };
  const allowed: Record<string, string[]> = {
    pending: ['paid', 'cancelled'],
    paid: ['shipped', 'cancelled'],
    shipped: ['delivered'],
    delivered: [],
    cancelled: [],
  };

  it.each(Object.keys(paths))('of one that is %s changes as it may and not otherwise', async (from) => {
    const owner = await registerMember();
    const orders = await Promise.all(Object.keys(paths).map(() => place(owner)));
    for (const [index, to] of Object.keys(paths).entries()) {
      const { id } = orders[index];
      await move(id, ...(paths[from] as string[]));
      const answer = await patch(id, { status: to });
      if (allowed[from]?.includes(to)) {
        expect(answer).toMatchObject({
          status: 200,
          body: { id, status: to, version: (paths[from] as string[]).length + 2, items: [{ quantity: 1 }] },
        });
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
    for (const body of [
      { status: 'lost' },
      { status: null },
      { total: 1 },
      { deletedAt: '2026-01-01' },
      { version: 0 },
      { version: '1' },
    ]) {
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
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => patch(id, { status: index % 2 ? 'paid' : 'cancelled', version: 1 })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status, body }) => status === 409 && body.error.code === 'VERSION_CONFLICT')).toHaveLength(29);
  });

  it('honours If-Match', async () => {
    const { id } = await place(await registerMember());
    expect(codeOf(await patch(id, { status: 'paid' }, admin.token, { 'if-match': '"7"' }))).toEqual([412, 'PRECONDITION_FAILED']);
    expect(codeOf(await patch(id, { status: 'paid', version: 7 }, admin.token, { 'if-match': '"7"' }))).toEqual([
      412,
      'PRECONDITION_FAILED',
    ]);
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
    expect(
      (await gql('query ($id: ID!) { node(id: $id) { id } }', { id: placed.items[0].id }, { token: admin.token })).data.node,
    ).toBeNull();
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
