import type { Money } from '#libs/api';
import type { Transaction } from '#libs/transactions';
import type { LockedOrder } from './orders.repository.js';
import type { Order } from './order.model.js';

/** Events show money as numbers in major units (guidelines, "Event-Driven Architecture"). */
const toNumber = ({ amount }: Money): number => Number(amount);

/** Tells that an order was placed. */
export function emitCreated(transaction: Transaction, { id, userId, total, items = [] }: Order): void {
  const lines = items.map(({ productId, sku, name, quantity, unitPrice, total: lineTotal }) => ({
    ...{ productId, sku, name, quantity },
    ...{ unitPrice: toNumber(unitPrice), total: toNumber(lineTotal) },
  }));
  transaction.emit('order.created', id, { userId, total: toNumber(total), currency: total.currency, items: lines });
}

/** Tells what has become of an order: the type is that of its new status. */
export function emitStatus(transaction: Transaction, { id, userId, status, total }: Order): void {
  transaction.emit(`order.${status}`, id, { userId, total: toNumber(total), currency: total.currency });
}

/** Tells that an order was deleted or restored. */
export function emitPresence(transaction: Transaction, type: 'order.deleted' | 'order.restored', { id, userId }: LockedOrder): void {
  transaction.emit(type, id, { userId });
}
