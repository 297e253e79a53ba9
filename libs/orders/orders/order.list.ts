import { deletedFilter, type DeletedMode, Input, Prop } from '#libs/api';
import type { ListDefinition } from '#libs/listing';
import { Order, OrderItem, OrderStatusType } from './order.model.js';
import { type OrderStatus, orderStatuses } from './order-status.js';

const total = { min: 0, max: 1_000_000_000_000, optional: true };

/** Which orders of a user to list. */
@Input('UserOrderFilter', { description: 'Which orders of a user to list.' })
export class UserOrderFilter {
  @Prop.choices(orderStatuses, OrderStatusType, { description: 'In one of these states.', optional: true, example: ['pending', 'paid'] })
  status?: OrderStatus[];

  @Prop.time({ description: 'Created after this instant.', optional: true, example: '2026-01-01' })
  createdAfter?: string;

  @Prop.time({ description: 'Created before this instant.', optional: true, example: '2026-12-31' })
  createdBefore?: string;

  @Prop.number({ ...total, description: 'With at least this total, in major units.', example: 10 })
  minTotal?: number;

  @Prop.number({ ...total, description: 'With at most this total, in major units.', example: 99.99 })
  maxTotal?: number;

  @deletedFilter
  deleted?: DeletedMode;
}

/** Which orders to list. */
@Input('OrderFilter', { description: 'Which orders to list.' })
export class OrderFilter extends UserOrderFilter {
  @Prop.id('usr', { description: 'Of this user.', optional: true, example: 'usr_01h455vb4pex5vsknk084sn02q' })
  userId?: string;
}

/** The list of orders. */
export const orderList: ListDefinition<OrderFilter> = {
  name: 'orders',
  model: Order,
  filter: OrderFilter,
  sorts: ['createdAt', 'updatedAt', 'total', 'status'],
  defaultSort: '-createdAt',
  includes: ['items'],
};

/** The part of that list that is one user's; its cursors are those of the whole with that user as the filter. */
export const userOrderList: ListDefinition<UserOrderFilter> = { ...orderList, filter: UserOrderFilter };

/** Which lines to list: those of one order, which is not the caller's to choose. */
export class OrderItemFilter {
  orderId?: string;
}

/** The list of an order's lines. */
export const orderItemList: ListDefinition<OrderItemFilter> = {
  name: 'orderItems',
  model: OrderItem,
  filter: OrderItemFilter,
  sorts: ['position'],
  defaultSort: 'position',
};
