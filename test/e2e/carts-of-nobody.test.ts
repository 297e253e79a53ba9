import { createProduct, loginAdmin } from '../support/client.js';
import { api, codesOf, gql } from './shop.js';

it.each(['usr_nonsense', 'usr_01h455vb4pex5vsknk084sn02q'])('the cart of %s, whom there is not, is not found', async (userId) => {
  const { id } = await createProduct();
  const as = { token: (await loginAdmin()).token };
  for (const { status, body } of [
    await api.get(`/v1/users/${userId}/cart`, as),
    await api.put(`/v1/users/${userId}/cart/items/${id}`, { ...as, body: { quantity: 1 } }),
    await api.delete(`/v1/users/${userId}/cart/items/${id}`, as),
    await api.delete(`/v1/users/${userId}/cart`, as),
  ])
    expect([status, body.error.message]).toEqual([404, 'Cart not found']);
  const input = { userId, productId: id, quantity: 1 };
  for (const answer of [
    gql('query ($userId: ID!) { cart(userId: $userId) { id } }', { userId }, as),
    gql('mutation ($input: PutCartItemInput!) { putCartItem(input: $input) { id } }', { input }, as),
    gql('mutation ($input: ClearCartInput!) { clearCart(input: $input) { id } }', { input: { userId } }, as),
  ])
    expect(codesOf(await answer)).toEqual([[404, 'NOT_FOUND']]);
  const { data } = await gql('query ($id: ID!) { node(id: $id) { id } }', { id: userId.replace('usr_', 'crt_') }, as);
  expect(data).toEqual({ node: null });
});
