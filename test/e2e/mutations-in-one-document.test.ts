import { createProduct, graphql, loginAdmin } from '../support/client.js';
import { sharedTandem } from '../support/tandem.js';

describe('several mutations in one document', () => {
  it('show each what it has just written, not what an earlier one loaded', async () => {
    const { url } = sharedTandem();
    const admin = await loginAdmin(url);
    const product = await createProduct({ name: 'Before' }, url);
    const cart = 'items { product { name } }';
    const { data, errors } = await graphql(url)(
      `mutation ($id: ID!) {
        first: putCartItem(input: { productId: $id, quantity: 1 }) { ${cart} }
        updateProduct(input: { id: $id, name: "After" }) { name }
        second: putCartItem(input: { productId: $id, quantity: 2 }) { ${cart} }
      }`,
      { id: product.id },
      { token: admin.token },
    );
    expect(errors).toBeUndefined();
    expect(data.first.items[0].product.name).toBe('Before');
    expect(data.second.items[0].product.name).toBe('After');
  });
});
