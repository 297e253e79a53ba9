import { createProduct, expectOk, graphql, rest, type TestUser } from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';

const { url } = sharedTandem();

export const api = rest(url);
export const gql = graphql(url);

/** Sends a checkout. */
export const checkOut = (user: TestUser, body?: unknown, headers: Record<string, string> = {}) =>
  api.post(`/v1/users/${user.id}/orders`, { token: user.token, body, headers });

/** Has a member order so many of a product; of a new one where none is named. */
export async function place(buyer: TestUser, productId?: string, quantity = 1): Promise<any> {
  const id: string = productId ?? (await createProduct()).id;
  return expectOk(await checkOut(buyer, { items: [{ productId: id, quantity }] }));
}

/** Puts so many of a product into a member's cart. */
export const putInCart = async (user: TestUser, productId: string, quantity: number) =>
  expectOk(await api.put(`/v1/users/me/cart/items/${productId}`, { token: user.token, body: { quantity } }));

/** What is in stock of a product. */
export const stockOf = async (id: string): Promise<number> => expectOk(await api.get(`/v1/products/${id}`)).stock;

/** A member's own orders as it sees them. */
export const ordersOf = async (user: TestUser) => expectOk(await api.get('/v1/users/me/orders?include=items', { token: user.token }));

/** The status and the error code of an answer over REST. */
export const codeOf = ({ status, body }: { status: number; body: any }) => [status, body.error?.code];

/** The status and the code of each error of an answer over GraphQL. */
export const codesOf = ({ errors }: { errors: any[] | undefined }) => errors?.map(({ extensions }) => [extensions.status, extensions.code]);
