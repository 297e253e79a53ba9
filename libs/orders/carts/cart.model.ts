import { createHash } from 'node:crypto';
import { Model, Money, Prop, Resource } from '#libs/api';
import { decodeId, encodeId } from '#libs/ids';

/** The most lines that a cart can have. */
export const maxLines = 100;

/** The most of one product that a cart can have. */
export const maxQuantity = 999;

/** One product of a cart, at its price of now. */
@Model('CartItem', { description: 'One product of a cart, at its price of now.' })
export class CartItem {
  @Prop.id('prd', { description: 'The product.', example: 'prd_01h455vb4pex5vsknk084sn02q' })
  productId!: string;

  @Prop.text({ description: 'Its name.', max: 200, example: 'Tea pot' })
  name!: string;

  @Prop.int({ description: 'How many of it.', min: 1, max: maxQuantity, example: 2 })
  quantity!: number;

  @Prop.nested(() => Money, { description: 'The price of one.', money: true })
  unitPrice!: Money;

  @Prop.nested(() => Money, { description: 'The price of all of it.', money: true })
  total!: Money;
}

/** What a user is about to order; everybody has one. */
@Model('Cart', {
  description: 'What a user is about to order. Everybody has one; prices are those of now and are frozen at checkout.',
  node: 'crt',
})
export class Cart extends Resource {
  @Prop.id('crt', { description: 'Its id.', example: 'crt_01h455vb4pex5vsknk084sn02q', hidden: true })
  declare id: string;

  @Prop.id('usr', { description: 'Whose it is.', example: 'usr_01h455vb4pex5vsknk084sn02q' })
  userId!: string;

  @Prop.list(() => CartItem, { description: 'Its lines, in the order of their adding.', maxItems: maxLines })
  items!: CartItem[];

  @Prop.nested(() => Money, { description: 'The price of everything in it; 0.00 USD where it is empty.', money: true })
  total!: Money;

  /** The entity tag: what a cart shows depends on its products too. None where the cart was read in part. */
  get etag(): string | undefined {
    const { items, version } = this as Partial<Cart>;
    if (!items || !version) return undefined;
    return `${version}-${createHash('sha256').update(JSON.stringify(items)).digest('base64url').slice(0, 10)}`;
  }
}

/** The id of a user's cart, or null where the text is no user's id. */
export function cartIdOf(userId: string): string | null {
  const uuid = decodeId('usr', userId);
  return uuid && encodeId('crt', uuid);
}

/** The id of the user whose cart it is, or null where the text is no cart's id. */
export function ownerOf(cartId: string): string | null {
  const uuid = decodeId('crt', cartId);
  return uuid && encodeId('usr', uuid);
}
