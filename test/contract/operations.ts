import { registerMember, type TestUser, uniqueEmail } from '../support/client.js';
import { createProduct } from '../support/client.js';
import { createOrder, createSession, putCartItem, type World } from './world.js';

/** What one call of an operation sends, in the terms of REST; GraphQL gets the same. */
export interface Sample {
  /** Whom the resource belongs to, where it is not the world's owner. */
  owner?: TestUser;
  path?: Record<string, string>;
  body?: Record<string, unknown>;
}

/** A REST operation and the GraphQL field that does the same. */
export interface OperationPair {
  /** The operationId. */
  rest: string;
  /** `Mutation.updateUser`, or `User.orders` for a field that is reached through its parent. */
  graphql: string;
  /** What GraphQL calls the parameters of the path, where it has another name for them. */
  names?: Record<string, string>;
  /** Makes what a call needs, anew for each call that uses it up. */
  sample: (world: World) => Sample | Promise<Sample>;
  /** What those get who are let in, where the sample is refused for another reason than who asks. */
  outcome?: number;
  /** The rule lets the owner pass to be told by a 403 that this is not for members, where others get a 404. */
  refusesOwner?: true;
}

const password = 'correct horse battery staple';
const token = 'a-token-that-no-mail-held';
const newProduct = () => ({ sku: `SKU-${uniqueEmail('x')}`, name: 'Tea pot', price: { amount: '19.99', currency: 'USD' }, stock: 5 });
const ofOwner = ({ owner }: World): Sample => ({ path: { userId: owner.id } });
const ofOrder = ({ order }: World): Sample => ({ path: { orderId: order.id } });
const freshOrder = async (world: World): Promise<Sample> => ({ path: { orderId: (await createOrder(world)).id } });
const byId = (parameter: string): Record<string, string> => ({ [parameter]: 'id' });

/** THE table: every operation of Tandem, as REST and as GraphQL have it. */
export const operations: OperationPair[] = [
  { rest: 'login', graphql: 'Mutation.login', sample: ({ owner }) => ({ body: { email: owner.email, password: owner.password } }) },
  {
    rest: 'refresh',
    graphql: 'Mutation.refresh',
    sample: async (world) => ({ body: { refreshToken: (await createSession(world)).refreshToken } }),
  },
  {
    rest: 'logout',
    graphql: 'Mutation.logout',
    sample: async (world) => ({ body: { refreshToken: (await createSession(world)).refreshToken } }),
  },
  { rest: 'requestPasswordReset', graphql: 'Mutation.requestPasswordReset', sample: () => ({ body: { email: uniqueEmail() } }) },
  { rest: 'resetPassword', graphql: 'Mutation.resetPassword', sample: () => ({ path: { token }, body: { password } }), outcome: 404 },
  { rest: 'requestEmailVerification', graphql: 'Mutation.requestEmailVerification', sample: () => ({ body: { email: uniqueEmail() } }) },
  { rest: 'verifyEmail', graphql: 'Mutation.verifyEmail', sample: () => ({ path: { token } }), outcome: 404 },

  { rest: 'listUsers', graphql: 'Query.users', sample: () => ({}) },
  {
    rest: 'createUser',
    graphql: 'Mutation.createUser',
    sample: () => ({ body: { email: uniqueEmail(), name: 'Grace Hopper', password } }),
  },
  { rest: 'getUser', graphql: 'Query.user', names: byId('userId'), sample: ofOwner },
  {
    rest: 'replaceUser',
    graphql: 'Mutation.replaceUser',
    names: byId('userId'),
    sample: (world) => ({ ...ofOwner(world), body: { email: world.owner.email, name: 'Ada' } }),
  },
  {
    rest: 'updateUser',
    graphql: 'Mutation.updateUser',
    names: byId('userId'),
    sample: (world) => ({ ...ofOwner(world), body: { name: 'Ada' } }),
  },
  {
    rest: 'deleteUser',
    graphql: 'Mutation.deleteUser',
    names: byId('userId'),
    sample: async () => {
      const owner = await registerMember();
      return { owner, path: { userId: owner.id } };
    },
  },

  { rest: 'listSessions', graphql: 'User.sessions', names: byId('userId'), sample: ofOwner },
  {
    rest: 'deleteSession',
    graphql: 'Mutation.deleteSession',
    names: byId('sessionId'),
    sample: async (world) => ({ path: { userId: world.owner.id, sessionId: (await createSession(world)).id } }),
  },

  { rest: 'listProducts', graphql: 'Query.products', sample: () => ({}) },
  { rest: 'createProduct', graphql: 'Mutation.createProduct', sample: () => ({ body: newProduct() }) },
  {
    rest: 'getProduct',
    graphql: 'Query.product',
    names: byId('productId'),
    sample: ({ product }) => ({ path: { productId: product.id } }),
  },
  {
    rest: 'replaceProduct',
    graphql: 'Mutation.replaceProduct',
    names: byId('productId'),
    sample: async () => ({ path: { productId: (await createProduct()).id }, body: newProduct() }),
  },
  {
    rest: 'updateProduct',
    graphql: 'Mutation.updateProduct',
    names: byId('productId'),
    sample: async () => ({ path: { productId: (await createProduct()).id }, body: { name: 'Tea cup', price: { amount: '5.00' } } }),
  },
  {
    rest: 'deleteProduct',
    graphql: 'Mutation.deleteProduct',
    names: byId('productId'),
    sample: async () => ({ path: { productId: (await createProduct()).id } }),
  },

  { rest: 'getCart', graphql: 'Query.cart', sample: ofOwner },
  {
    rest: 'putCartItem',
    graphql: 'Mutation.putCartItem',
    sample: ({ owner, product }) => ({ path: { userId: owner.id, productId: product.id }, body: { quantity: 2 } }),
  },
  {
    rest: 'deleteCartItem',
    graphql: 'Mutation.deleteCartItem',
    sample: async (world) => {
      await putCartItem(world);
      return { path: { userId: world.owner.id, productId: world.product.id } };
    },
  },
  { rest: 'clearCart', graphql: 'Mutation.clearCart', sample: ofOwner },

  { rest: 'listOrders', graphql: 'Query.orders', sample: () => ({}) },
  { rest: 'listUserOrders', graphql: 'User.orders', names: byId('userId'), sample: ofOwner },
  {
    rest: 'checkout',
    graphql: 'Mutation.checkout',
    sample: ({ owner, product }) => ({ path: { userId: owner.id }, body: { items: [{ productId: product.id, quantity: 1 }] } }),
  },
  { rest: 'getOrder', graphql: 'Query.order', names: byId('orderId'), sample: ofOrder },
  {
    rest: 'updateOrder',
    graphql: 'Mutation.updateOrder',
    names: byId('orderId'),
    sample: async (world) => ({ ...(await freshOrder(world)), body: { status: 'cancelled' } }),
  },
  { rest: 'deleteOrder', graphql: 'Mutation.deleteOrder', names: byId('orderId'), sample: freshOrder, refusesOwner: true },
  { rest: 'listOrderItems', graphql: 'Order.items', names: byId('orderId'), sample: ofOrder },
];

/** A further way that GraphQL has to what a REST operation answers. */
export interface OtherWay {
  graphql: string;
  rest: string;
  /** The arguments of the path of the REST operation. */
  path: (world: World) => Record<string, string>;
  /** The operation; `SELECTION` stands for all fields of the resource. */
  document: (world: World) => string;
  /** Where in `data` the resource is. */
  at: string;
}

/** Fields that lead to resources which have an operation of their own above. */
export const otherWays: OtherWay[] = [
  { graphql: 'Query.me', rest: 'getUser', path: () => ({ userId: 'me' }), document: () => '{ me SELECTION }', at: 'me' },
  {
    graphql: 'Query.node',
    rest: 'getOrder',
    path: ({ order }) => ({ orderId: order.id }),
    document: ({ order }) => `{ node(id: "${String(order.id)}") { ... on Order SELECTION } }`,
    at: 'node',
  },
  {
    graphql: 'Query.nodes',
    rest: 'getProduct',
    path: ({ product }) => ({ productId: product.id }),
    document: ({ product }) => `{ nodes(ids: ["${String(product.id)}"]) { ... on Product SELECTION } }`,
    at: 'nodes.0',
  },
  {
    graphql: 'User.cart',
    rest: 'getCart',
    path: ({ owner }) => ({ userId: owner.id }),
    document: () => '{ me { cart SELECTION } }',
    at: 'me.cart',
  },
  {
    graphql: 'Order.user',
    rest: 'getUser',
    path: ({ owner }) => ({ userId: owner.id }),
    document: ({ order }) => `{ order(id: "${String(order.id)}") { user SELECTION } }`,
    at: 'order.user',
  },
  {
    graphql: 'OrderItem.product',
    rest: 'getProduct',
    path: ({ product }) => ({ productId: product.id }),
    document: ({ order }) => `{ order(id: "${String(order.id)}") { items { product SELECTION } } }`,
    at: 'order.items.0.product',
  },
  {
    graphql: 'CartItem.product',
    rest: 'getProduct',
    path: ({ product }) => ({ productId: product.id }),
    document: () => '{ cart { items { product SELECTION } } }',
    at: 'cart.items.0.product',
  },
];
