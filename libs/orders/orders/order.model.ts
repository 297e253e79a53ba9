import { enumType, Model, Money, Prop, Resource } from '#libs/api';
import { type OrderStatus, orderStatuses } from './order-status.js';

export const OrderStatusType = enumType(
  'OrderStatus',
  orderStatuses,
  'What has become of an order: pending, paid, shipped, delivered; or cancelled before it was shipped.',
);

/** A line of an order: what was bought, as it was named and priced then. */
@Model('OrderItem', { description: 'A line of an order: what was bought, as it was named and priced then.', node: 'itm' })
export class OrderItem {
  @Prop.id('itm', { description: 'Its id.', example: 'itm_01h455vb4pex5vsknk084sn02q', hidden: true })
  id!: string;

  @Prop.id('prd', { description: 'The product.', example: 'prd_01h455vb4pex5vsknk084sn02q' })
  productId!: string;

  @Prop.text({ description: 'The SKU of the product at checkout.', max: 64, example: 'TEA-POT-1L' })
  sku!: string;

  @Prop.text({ description: 'The name of the product at checkout.', max: 200, example: 'Tea pot' })
  name!: string;

  @Prop.int({ description: 'How many.', min: 1, max: 2_147_483_647, example: 2 })
  quantity!: number;

  @Prop.nested(() => Money, { description: 'The price of one at checkout.', money: true })
  unitPrice!: Money;

  @Prop.nested(() => Money, { description: 'The price of all of them.', money: true })
  total!: Money;
}

/** What a person has bought. */
@Model('Order', { description: 'What a person has bought.', node: 'ord' })
export class Order extends Resource {
  @Prop.id('ord', { description: 'Its id.', example: 'ord_01h455vb4pex5vsknk084sn02q', hidden: true })
  declare id: string;

  @Prop.id('usr', { description: 'Who ordered.', example: 'usr_01h455vb4pex5vsknk084sn02q' })
  userId!: string;

  @Prop.choice(orderStatuses, OrderStatusType, { description: 'What has become of it.', example: 'pending' })
  status!: OrderStatus;

  @Prop.nested(() => Money, { description: 'The price of all its lines.', money: true })
  total!: Money;

  @Prop.list(() => OrderItem, { description: 'Its lines; lists have them with include=items.', optional: true, hidden: true })
  items?: OrderItem[];
}
