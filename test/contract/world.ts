import { createProduct, createSupport, expectOk, login, loginAdmin, registerMember, rest, type TestUser } from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';

// Answers are what the server sent: the suites find out whether they are right.
type Json = any;

/** Who and what the operations are tried with. */
export interface World {
  owner: TestUser;
  other: TestUser;
  support: TestUser;
  admin: TestUser;
  product: Json;
  order: Json;
}

/** Signs everybody up, and has the owner order something and put something in its cart. */
export async function createWorld(): Promise<World> {
  const [owner, other, support, admin, product] = await Promise.all([
    registerMember(),
    registerMember(),
    createSupport(),
    loginAdmin(),
    createProduct({ stock: 100_000 }),
  ]);
  const world = { owner, other, support, admin, product, order: null as Json };
  await putCartItem(world);
  return { ...world, order: await createOrder(world) };
}

const api = () => rest(sharedTandem().url);

/** An order of the owner's that nothing else uses. */
export async function createOrder({ owner, product }: Pick<World, 'owner' | 'product'>): Promise<Json> {
  const body = { items: [{ productId: product.id, quantity: 1 }] };
  return expectOk(await api().post(`/v2/users/${owner.id}/orders`, { token: owner.token, body }));
}

/** Sees to it that the product is in the owner's cart. */
export async function putCartItem({ owner, product }: Pick<World, 'owner' | 'product'>): Promise<Json> {
  const path = `/v2/users/${owner.id}/cart/items/${String(product.id)}`;
  return expectOk(await api().put(path, { token: owner.token, body: { quantity: 2 } }));
}

/** A session of the owner's beside the one that it uses. */
export async function createSession({ owner }: Pick<World, 'owner'>): Promise<{ id: string; refreshToken: string }> {
  const { accessToken, refreshToken } = await login(owner.email, owner.password);
  const { data } = expectOk(await api().get(`/v2/users/${owner.id}/sessions?limit=100`, { token: accessToken }));
  return { id: data.find(({ current }: Json) => current).id, refreshToken };
}
