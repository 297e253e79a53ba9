import { Input, Prop } from '#libs/api';
import { maxQuantity } from './cart.model.js';

const owner = {
  description: "Whose cart; the caller's own where nothing is said.",
  optional: true,
  example: 'usr_01h455vb4pex5vsknk084sn02q',
};
const product = { description: 'The product.', example: 'prd_01h455vb4pex5vsknk084sn02q' };
const version = {
  description: 'The version of the cart that the change was decided on.',
  min: 1,
  max: 2_147_483_647,
  optional: true,
  graphqlName: 'expectedVersion',
  example: 1,
};

/** How many of a product to have in a cart. */
@Input('PutCartItem', { abstract: true })
export class PutCartItem {
  @Prop.int({ description: 'How many of it, in place of what there was.', min: 1, max: maxQuantity, example: 2 })
  quantity!: number;

  @Prop.int(version)
  version?: number;
}

/** PutCartItem with the cart and the product that a REST path names. */
@Input('PutCartItemInput', { description: 'How many of a product to have in a cart.' })
export class PutCartItemInput extends PutCartItem {
  @Prop.id('usr', owner)
  userId?: string;

  @Prop.id('prd', product)
  productId!: string;
}

/** Which product to take out of a cart. */
@Input('DeleteCartItemInput', { description: 'Which product to take out of a cart.' })
export class DeleteCartItemInput {
  @Prop.id('usr', owner)
  userId?: string;

  @Prop.id('prd', product)
  productId!: string;

  @Prop.int(version)
  version?: number;
}

/** Which cart to empty. */
@Input('ClearCartInput', { description: 'Which cart to empty.' })
export class ClearCartInput {
  @Prop.id('usr', owner)
  userId?: string;

  @Prop.int(version)
  version?: number;
}
