import { createProduct, createSupport, expectOk, graphql, loginAdmin, registerMember, rest, type TestUser } from '../support/client.js';
import { waitFor } from '../support/processes.js';
import { sharedTandem } from '../support/tandem.js';

const { url } = sharedTandem();
const { get, put, patch, delete: remove } = rest(url);
const query = graphql(url);
const unknownProduct = 'prd_01h455vb4pex5vsknk084sn02q';
const cartFields =
  'id userId items { productId name quantity unitPrice { amount currency } total { amount currency } } total { amount currency } createdAt updatedAt version';
const putCartItem = `mutation ($input: PutCartItemInput!) { putCartItem(input: $input) { ${cartFields} } }`;
const deleteCartItem = `mutation ($input: DeleteCartItemInput!) { deleteCartItem(input: $input) { ${cartFields} } }`;
const clearCart = `mutation ($input: ClearCartInput!) { clearCart(input: $input) { ${cartFields} } }`;
const cartQuery = `query ($userId: ID) { cart(userId: $userId) { ${cartFields} } }`;

describe('carts', () => {
  let admin: TestUser;
  let user: TestUser;
  let token: string;
  let cart: string;

  beforeAll(async () => {
    admin = await loginAdmin();
  });

  beforeEach(async () => {
    user = await registerMember();
    ({ token } = user);
    cart = `/v1/users/${user.id}/cart`;
  });

  const fill = async (productId: string, quantity = 1) => expectOk(await put(`${cart}/items/${productId}`, { token, body: { quantity } }));
  const codeOf = async (answer: ReturnType<typeof query>) => (await answer).errors?.[0].extensions.code as string;

  it('everybody has one, which is the same however often it is read', async () => {
    const { status, headers, body } = await get(cart, { token });
    expect(status).toBe(200);
    expect(body).toEqual({
      id: user.id.replace('usr_', 'crt_'),
      userId: user.id,
      items: [],
      total: 0,
      currency: 'USD',
      createdAt: expect.stringMatching(/^20\d\d-.*Z$/),
      updatedAt: body.createdAt,
      version: 1,
    });
    expect((await get('/v1/users/me/cart', { token })).body).toEqual(body);
    const newest = (await get(`/v2/users/${user.id}/cart`, { token })).body;
    expect(newest).toEqual({ ...body, total: { amount: '0.00', currency: 'USD' }, currency: undefined });
    expect((await query(cartQuery, {}, { token })).data.cart).toEqual(newest);
    expect((await query(cartQuery, { userId: user.id }, { token })).data.cart).toEqual(newest);
    const changed = await fill((await createProduct()).id);
    expect(changed).toMatchObject({ id: body.id, createdAt: body.createdAt, version: 2 });
    expect((await get(cart, { token, headers: { 'if-none-match': headers.get('etag') ?? '' } })).status).toBe(200);
  });

  it('puts lines in, in the order of their adding, and adds them up exactly', async () => {
    const [pot, cup] = [await createProduct({ price: 0.1 }), await createProduct({ name: 'Cup', price: 0.2 })];
    await fill(pot.id, 1);
    await fill(cup.id, 1);
    const body = await fill(pot.id, 3);
    expect(body).toMatchObject({
      items: [
        { productId: pot.id, name: 'Tea pot', quantity: 3, unitPrice: 0.1, total: 0.3 },
        { productId: cup.id, name: 'Cup', quantity: 1, unitPrice: 0.2, total: 0.2 },
      ],
      total: 0.5,
      currency: 'USD',
      version: 4,
    });
    expect((await get(cart, { token })).body).toEqual(body);
    const { data } = await query(putCartItem, { input: { productId: cup.id, quantity: 999 } }, { token });
    expect(data.putCartItem).toMatchObject({
      items: [
        { quantity: 3 },
        { quantity: 999, unitPrice: { amount: '0.20', currency: 'USD' }, total: { amount: '199.80', currency: 'USD' } },
      ],
      total: { amount: '200.10', currency: 'USD' },
      version: 5,
    });
    expect((await get(`/v2/users/me/cart`, { token })).body).toEqual(data.putCartItem);
  });

  it.each([[0], [1000], [1.5], ['2'], [null], [undefined]])('refuses the quantity %p', async (quantity) => {
    const { id } = await createProduct();
    const { status, body } = await put(`${cart}/items/${id}`, { token, body: { quantity } });
    expect([status, body.error.details.map(({ field }: { field: string }) => field)]).toEqual([400, ['quantity']]);
    expect(await codeOf(query(putCartItem, { input: { productId: id, quantity } }, { token }))).toBe('VALIDATION_ERROR');
    expect((await get(cart, { token })).body).toMatchObject({ items: [], version: 1 });
  });

  it('refuses fields that it does not know, a price above all', async () => {
    const { id } = await createProduct();
    const { status, body } = await put(`${cart}/items/${id}`, { token, body: { quantity: 1, unitPrice: 0.01 } });
    expect([status, body.error.details]).toEqual([400, [{ field: 'unitPrice', message: 'is not a known field' }]]);
  });

  it.each([[unknownProduct], ['prd_nonsense']])('knows no product %s', async (id) => {
    expect((await put(`${cart}/items/${id}`, { token, body: { quantity: 1 } })).status).toBe(404);
    expect((await remove(`${cart}/items/${id}`, { token })).status).toBe(404);
    expect(await codeOf(query(putCartItem, { input: { productId: id, quantity: 1 } }, { token }))).toBe('NOT_FOUND');
    expect(await codeOf(query(deleteCartItem, { input: { productId: id } }, { token }))).toBe('NOT_FOUND');
  });

  it('holds one currency', async () => {
    const [pot, cup] = [await createProduct(), await createProduct({ currency: 'EUR' })];
    await fill(pot.id);
    const { status, body } = await put(`${cart}/items/${cup.id}`, { token, body: { quantity: 1 } });
    expect([status, body.error.code]).toEqual([422, 'MIXED_CURRENCIES']);
    expect(await codeOf(query(putCartItem, { input: { productId: cup.id, quantity: 1 } }, { token }))).toBe('MIXED_CURRENCIES');
    expect((await get(cart, { token })).body).toMatchObject({ items: [{ productId: pot.id }], version: 2 });
    await remove(`${cart}/items/${pot.id}`, { token });
    expect(await fill(cup.id)).toMatchObject({ currency: 'EUR', total: 19.99 });
  });

  it('takes lines out, and everything', async () => {
    const [pot, cup] = [await createProduct(), await createProduct()];
    await fill(pot.id);
    await fill(cup.id);
    const removed = await remove(`${cart}/items/${pot.id}`, { token });
    expect([removed.status, removed.body]).toEqual([204, null]);
    expect((await remove(`${cart}/items/${pot.id}`, { token })).status).toBe(404);
    expect((await get(cart, { token })).body).toMatchObject({ items: [{ productId: cup.id }], version: 4 });
    expect((await remove(cart, { token })).status).toBe(204);
    expect((await get(cart, { token })).body).toMatchObject({ items: [], total: 0, currency: 'USD', version: 5 });
    expect((await remove(cart, { token })).status).toBe(204);
    expect((await get(cart, { token })).body.version).toBe(5);
  });

  it('takes them out over GraphQL', async () => {
    const [pot, cup] = [await createProduct(), await createProduct()];
    await fill(pot.id);
    await fill(cup.id);
    const removed = await query(deleteCartItem, { input: { productId: pot.id, expectedVersion: 3 } }, { token });
    expect(removed.data.deleteCartItem).toMatchObject({ items: [{ productId: cup.id }], version: 4 });
    expect(await codeOf(query(clearCart, { input: { expectedVersion: 3 } }, { token }))).toBe('VERSION_CONFLICT');
    expect((await query(clearCart, { input: {} }, { token })).data.clearCart).toMatchObject({ items: [], version: 5 });
  });

  it('shows the prices of now, and its ETag tells', async () => {
    const { id } = await createProduct();
    await fill(id, 2);
    const before = (await get(cart, { token })).headers.get('etag') ?? '';
    expect((await get(cart, { token, headers: { 'if-none-match': before } })).status).toBe(304);
    await patch(`/v1/products/${id}`, { token: admin.token, body: { price: 5, name: 'Jug' } });
    const after = await get(cart, { token, headers: { 'if-none-match': before } });
    expect(after.status).toBe(200);
    expect(after.body).toMatchObject({ items: [{ name: 'Jug', unitPrice: 5, total: 10 }], total: 10, version: 2 });
    expect(after.body).not.toHaveProperty('etag');
    expect((await get('/v2/users/me/cart', { token })).body).not.toHaveProperty('etag');
    const stale = await put(`${cart}/items/${id}`, { token, body: { quantity: 1 }, headers: { 'if-match': before } });
    expect([stale.status, stale.body.error.code]).toEqual([412, 'PRECONDITION_FAILED']);
    expect((await remove(`${cart}/items/${id}`, { token, headers: { 'if-match': before } })).status).toBe(412);
    expect((await remove(cart, { token, headers: { 'if-match': before } })).status).toBe(412);
    const current = after.headers.get('etag') ?? '';
    const changed = await put(`${cart}/items/${id}`, { token, body: { quantity: 1 }, headers: { 'if-match': current } });
    expect([changed.status, changed.headers.get('etag')?.startsWith('"3-')]).toEqual([200, true]);
  });

  it('refuses a stale version, and lets one of two concurrent changes win', async () => {
    const { id } = await createProduct();
    await fill(id);
    const stale = await put(`${cart}/items/${id}`, { token, body: { quantity: 2, version: 1 } });
    expect([stale.status, stale.body.error.code]).toEqual([409, 'VERSION_CONFLICT']);
    expect(await codeOf(query(putCartItem, { input: { productId: id, quantity: 2, expectedVersion: 1 } }, { token }))).toBe(
      'VERSION_CONFLICT',
    );
    const answers = await Promise.all([3, 4].map((quantity) => put(`${cart}/items/${id}`, { token, body: { quantity, version: 2 } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('takes in first lines that arrive at once', async () => {
    const products = await Promise.all(Array.from({ length: 5 }, () => createProduct()));
    await Promise.all(products.map(({ id }) => fill(id)));
    const { body } = await get(cart, { token });
    expect([body.items.length, body.version]).toEqual([5, 6]);
  });

  it('leaves out a product that was deleted or has another currency now', async () => {
    const [pot, cup, jug] = [await createProduct(), await createProduct(), await createProduct()];
    for (const { id } of [pot, cup, jug]) await fill(id);
    await remove(`/v1/products/${pot.id}`, { token: admin.token });
    await patch(`/v1/products/${cup.id}`, { token: admin.token, body: { currency: 'EUR' } });
    expect((await get(cart, { token })).body).toMatchObject({ items: [{ productId: jug.id }], total: 19.99, currency: 'USD' });
    expect((await put(`${cart}/items/${pot.id}`, { token, body: { quantity: 1 } })).status).toBe(404);
    expect((await put(`${cart}/items/${cup.id}`, { token, body: { quantity: 1 } })).status).toBe(422);
    await patch(`/v1/products/${pot.id}`, { token: admin.token, body: { deletedAt: null } });
    expect((await get(cart, { token })).body.items.map(({ productId }: { productId: string }) => productId)).toEqual([pot.id, jug.id]);
  });

  it('shows exactly the requested fields', async () => {
    await fill((await createProduct()).id);
    expect((await get(`${cart}?fields=id,version`, { token })).body).toEqual({ id: user.id.replace('usr_', 'crt_'), version: 2 });
    expect((await get(`${cart}?fields=total`, { token })).body).toEqual({ total: 19.99, currency: 'USD' });
    expect((await get(`${cart}?fields=price`, { token })).status).toBe(400);
    expect((await get(`${cart}?limit=2`, { token })).status).toBe(400);
  });

  it('is reachable in GraphQL as a node, from its user and with its products', async () => {
    const product = await createProduct();
    await fill(product.id, 2);
    const { data, errors } = await query(
      `query ($id: ID!) {
        node(id: $id) { id ... on Cart { version } }
        me { cart { items { quantity product { id sku stock } } } }
      }`,
      { id: user.id.replace('usr_', 'crt_') },
      { token },
    );
    expect(errors).toBeUndefined();
    expect(data.node).toEqual({ id: user.id.replace('usr_', 'crt_'), version: 2 });
    expect(data.me.cart.items).toEqual([{ quantity: 2, product: { id: product.id, sku: product.sku, stock: 100 } }]);
    const users = await query('{ users(first: 3) { nodes { name cart { version } } } }', {}, { token: admin.token });
    expect(users.errors).toBeUndefined();
    expect(users.data.users.nodes).toHaveLength(3);
  });

  describe("another's", () => {
    it('is closed to members', async () => {
      const { id } = await createProduct();
      await fill(id);
      const other = { token: (await registerMember()).token };
      expect((await get(cart, other)).status).toBe(404);
      expect((await put(`${cart}/items/${id}`, { ...other, body: { quantity: 2 } })).status).toBe(404);
      expect((await remove(`${cart}/items/${id}`, other)).status).toBe(404);
      expect((await remove(cart, other)).status).toBe(404);
      expect(await codeOf(query(cartQuery, { userId: user.id }, other))).toBe('NOT_FOUND');
      expect(await codeOf(query(putCartItem, { input: { userId: user.id, productId: id, quantity: 2 } }, other))).toBe('NOT_FOUND');
      expect(await codeOf(query(clearCart, { input: { userId: user.id } }, other))).toBe('NOT_FOUND');
      expect((await query('query ($id: ID!) { node(id: $id) { id } }', { id: user.id.replace('usr_', 'crt_') }, other)).data).toEqual({
        node: null,
      });
      expect((await get(cart, { token })).body).toMatchObject({ items: [{ quantity: 1 }], version: 2 });
    });

    it('is closed to those who are not signed in', async () => {
      const { id } = await createProduct();
      expect((await get(cart)).status).toBe(401);
      expect((await put(`${cart}/items/${id}`, { body: { quantity: 2 } })).status).toBe(401);
      expect((await remove(`${cart}/items/${id}`)).status).toBe(401);
      expect((await remove(cart)).status).toBe(401);
      expect(await codeOf(query(cartQuery))).toBe('UNAUTHENTICATED');
      expect(await codeOf(query(putCartItem, { input: { productId: id, quantity: 1 } }))).toBe('UNAUTHENTICATED');
    });

    it('is read by support and written by an admin', async () => {
      const { id } = await createProduct();
      const support = { token: (await createSupport()).token };
      expect((await get(cart, support)).status).toBe(200);
      expect((await query(cartQuery, { userId: user.id }, support)).data.cart.userId).toBe(user.id);
      expect((await put(`${cart}/items/${id}`, { ...support, body: { quantity: 2 } })).status).toBe(403);
      expect((await remove(cart, support)).status).toBe(403);
      expect(await codeOf(query(clearCart, { input: { userId: user.id } }, support))).toBe('FORBIDDEN');
      expect((await put(`${cart}/items/${id}`, { token: admin.token, body: { quantity: 2 } })).status).toBe(200);
      const { data } = await query(putCartItem, { input: { userId: user.id, productId: id, quantity: 3 } }, { token: admin.token });
      expect(data.putCartItem).toMatchObject({ userId: user.id, items: [{ quantity: 3 }] });
      expect((await get(cart, { token })).body.items).toMatchObject([{ quantity: 3 }]);
    });
  });

  it('is emptied when its user is deleted', async () => {
    const { id } = await createProduct();
    await fill(id);
    expectOk(await remove(`/v1/users/${user.id}`, { token }));
    expect((await get(cart, { token })).status).toBe(401);
    await waitFor('the cart to go', async () => (await get(cart, { token: admin.token })).status === 404);
    const document = 'query ($email: String) { users(filter: { email: $email, deleted: only }) { nodes { cart { items { quantity } } } } }';
    const { data, errors } = await query(document, { email: user.email }, { token: admin.token });
    expect([errors, data.users.nodes]).toEqual([undefined, [{ cart: { items: [] } }]]);
    expectOk(await patch(`/v1/users/${user.id}`, { token: admin.token, body: { deletedAt: null } }));
    const restored = await waitFor('the cart to come back', async () => {
      const { status, body } = await get(cart, { token: admin.token });
      return status === 200 && body.items.length === 0 ? body : null;
    });
    expect(restored).toMatchObject({ items: [], version: 3 });
  });

  it('has at most 100 products', async () => {
    const create = (index: number) =>
      rest(url).post('/v1/products', { token: admin.token, body: { sku: `${user.id}-${String(index)}`, name: 'Cup', price: 1 } });
    const products = (await Promise.all(Array.from({ length: 100 }, (_, index) => create(index)))).map(expectOk);
    for (const { id } of products) await fill(id);
    const { status, body } = await put(`${cart}/items/${(await createProduct()).id}`, { token, body: { quantity: 1 } });
    expect([status, body.error.details]).toEqual([400, [{ field: 'productId', message: 'a cart has at most 100 products' }]]);
    expect(await fill(products[0].id, 5)).toMatchObject({ version: 102 });
  });
});
