import { Input, Prop } from '#libs/api';
import { OrderStatusType } from './order.model.js';
import { type OrderStatus, orderStatuses } from './order-status.js';

const version = {
  description: 'The version that the change was decided on.',
  min: 1,
  max: 2_147_483_647,
  optional: true,
  graphqlName: 'expectedVersion',
  example: 1,
};
const orderId = { description: 'The order.', example: 'ord_01h455vb4pex5vsknk084sn02q' };

/** So many of one product. */
@Input('OrderLineInput', { description: 'So many of one product.' })
export class OrderLine {
  @Prop.id('prd', { description: 'The product.', example: 'prd_01h455vb4pex5vsknk084sn02q' })
  productId!: string;

  @Prop.int({ description: 'How many.', min: 1, max: 999, example: 2 })
  quantity!: number;
}

/** What to order. */
@Input('Checkout', { abstract: true })
export class Checkout {
  @Prop.list(() => OrderLine, { description: 'What to order; the cart where nothing is said.', maxItems: 100, optional: true })
  items?: OrderLine[];
}

/** Checkout with the user that a REST path names. */
@Input('CheckoutInput', { description: 'What to order.' })
export class CheckoutInput extends Checkout {
  @Prop.id('usr', {
    description: 'Who orders; the caller where nothing is said.',
    optional: true,
    example: 'usr_01h455vb4pex5vsknk084sn02q',
  })
  userId?: string;
}

/** What can be changed of an order. */
@Input('UpdateOrder', { abstract: true })
export class UpdateOrder {
  @Prop.choice(orderStatuses, OrderStatusType, {
    description: 'What becomes of it; members cancel their own pending orders.',
    optional: true,
    example: 'paid',
  })
  status?: OrderStatus;

  @Prop.reset({ description: 'null restores a deleted order; an admin only.' })
  deletedAt?: null;

  @Prop.int(version)
  version?: number;
}

/** UpdateOrder with the order that a REST path names. */
@Input('UpdateOrderInput', { description: 'What can be changed of an order.' })
export class UpdateOrderInput extends UpdateOrder {
  @Prop.id('ord', orderId)
  id!: string;
}

/** Which order to delete. */
@Input('DeleteOrderInput', { description: 'Which order to delete.' })
export class DeleteOrderInput {
  @Prop.id('ord', orderId)
  id!: string;

  @Prop.int(version)
  version?: number;
}
