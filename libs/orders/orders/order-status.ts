import { AppError } from '#libs/errors';

/** What can become of an order. */
export const orderStatuses = ['pending', 'paid', 'shipped', 'delivered', 'cancelled'] as const;

export type OrderStatus = (typeof orderStatuses)[number];

const successors: Record<OrderStatus, readonly OrderStatus[]> = {
  pending: ['paid', 'cancelled'],
  paid: ['shipped', 'cancelled'],
  shipped: ['delivered'],
  delivered: [],
  cancelled: [],
};

/** Throws ILLEGAL_STATE, naming what the order can become, where it cannot become `to`. */
export function assertTransition(from: OrderStatus, to: OrderStatus): void {
  const allowed = successors[from];
  if (allowed.includes(to)) return;
  const possible = allowed.length > 0 ? `it can become ${allowed.join(' or ')}` : 'that is final';
  throw new AppError('ILLEGAL_STATE', `The order is ${from}: ${possible}`, [{ field: 'status', message: `cannot become ${to}` }]);
}
