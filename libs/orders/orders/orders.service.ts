import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { assertUnchanged, authorize, type Actor, isStaff, type RequestContext } from '#libs/auth';
import { loadById, TaggedCache } from '#libs/caching';
import { errors } from '#libs/errors';
import { Entities } from '#libs/graphql';
import type { ListRequest, Page } from '#libs/listing';
import { type Transaction, Transactions, transactionsToken } from '#libs/transactions';
import { AccountStatus } from '../accounts/account-status.js';
import { ProductsRepository } from '../products/products.repository.js';
import { emitPresence, emitStatus } from './order.events.js';
import type { UpdateOrder } from './order.inputs.js';
import type { OrderFilter, OrderItemFilter, UserOrderFilter } from './order.list.js';
import type { Order, OrderItem } from './order.model.js';
import { assertTransition, type OrderStatus } from './order-status.js';
import { OrderItemsRepository } from './order-items.repository.js';
import { ordersAccess } from './orders.access.js';
import { type LockedOrder, orderFields, OrdersRepository } from './orders.repository.js';

/** Order history and what becomes of orders. */
@Injectable()
export class OrdersService implements OnModuleInit {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly items: OrderItemsRepository,
    private readonly products: ProductsRepository,
    private readonly accounts: AccountStatus,
    private readonly cache: TaggedCache,
    private readonly entities: Entities,
    @Inject(transactionsToken('orders')) private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.entities.register('ord', (ctx, ids, fields) => this.findVisible(ctx, ids, fields));
    this.entities.register('itm', (ctx, ids, fields) => this.findVisibleItems(ctx, ids, fields));
  }

  /** Everybody's orders to staff, their own to others. */
  async list(ctx: RequestContext, request: ListRequest<OrderFilter>): Promise<Page<Order>> {
    const { actor } = ctx;
    if (isStaff(actor)) return this.read(actor, request);
    const userId = actor?.id ?? '';
    if ((request.filter.userId ?? userId) !== userId) throw errors.forbidden('You see your own orders only');
    return this.read(actor, { ...request, filter: { ...request.filter, userId } });
  }

  /** One user's orders, a deleted one's included. Throws NOT_FOUND where they are not the actor's to see and where there is no such user. */
  async listOfUser({ actor }: RequestContext, userId: string, request: ListRequest<UserOrderFilter>): Promise<Page<Order>> {
    authorize(actor, ordersAccess.listOfUser, userId, 'User');
    await this.accounts.assertExists(actor, userId, 'User');
    return this.read(actor, { ...request, filter: { ...request.filter, userId } });
  }

  /** The orders of each of these users, which the caller has been shown, by user, at the price of one. */
  async listOfEach(
    { actor }: RequestContext,
    userIds: readonly string[],
    request: ListRequest<UserOrderFilter>,
  ): Promise<Map<string, Page<Order>>> {
    for (const userId of userIds) authorize(actor, ordersAccess.listOfUser, userId, 'User');
    // A cursor is a place in one user's list: at most one of them can go on from it, and the others refuse it.
    if (request.cursor !== null || userIds.length === 1) {
      const read = async (userId: string) =>
        [userId, await this.read(actor, { ...request, filter: { ...request.filter, userId } })] as const;
      return new Map(await Promise.all(userIds.map(read)));
    }
    assertMaySeeDeleted(actor, request.filter);
    return this.orders.listOfEach(userIds, request);
  }

  /** Throws NOT_FOUND where there is no such order, or none that the actor may see. */
  async getOrder(ctx: RequestContext, id: string, fields: readonly string[] = orderFields): Promise<Order> {
    const order = (await this.load([id], fields)).get(id);
    if (!order) throw errors.notFound('Order');
    authorize(ctx.actor, ordersAccess.read, order.userId, 'Order');
    return order;
  }

  /** The lines of an order. Throws as getOrder does. */
  async listItems(ctx: RequestContext, orderId: string, request: ListRequest<OrderItemFilter>): Promise<Page<OrderItem>> {
    await this.getOrder(ctx, orderId, ['userId']);
    return this.items.list({ ...request, filter: { orderId } });
  }

  /** The lines of orders that the caller has been shown, by order. */
  findItemsOf(orderIds: readonly string[]): Promise<Map<string, OrderItem[]>> {
    return this.items.findOf(orderIds);
  }

  /** Changes the status, or restores a deleted order. Throws ILLEGAL_STATE where the order cannot become that. */
  async update(ctx: RequestContext, id: string, { status, version, deletedAt }: UpdateOrder): Promise<Order> {
    const restores = deletedAt === null;
    return this.transactions.run(async (transaction) => {
      const { order, actor } = await this.getLocked(ctx, transaction, id, restores);
      if (restores && actor.role !== 'admin') throw errors.forbidden('Only an admin may restore an order');
      assertUnchanged(ctx, order, version);
      if (status) assertMaySet(actor, order, status);
      const isRestored = restores && order.deletedAt !== null;
      if (!status && !isRestored) return this.orders.getIn(transaction.manager, id);
      await this.orders.update(
        transaction.manager,
        order,
        { ...(status && { status }), ...(isRestored && { deletedAt: null }) },
        transaction.now,
      );
      const changed = await this.orders.getIn(transaction.manager, id);
      if (isRestored) emitPresence(transaction, 'order.restored', order);
      if (status) emitStatus(transaction, changed);
      if (status === 'cancelled') await this.giveBack(transaction, changed);
      transaction.invalidate(`order:${id}`);
      return changed;
    });
  }

  /** Soft-deletes an order; an admin only. */
  async delete(ctx: RequestContext, id: string, version?: number): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const { order, actor } = await this.getLocked(ctx, transaction, id, false);
      if (actor.role !== 'admin') throw errors.forbidden('Only an admin may delete an order');
      assertUnchanged(ctx, order, version);
      await this.orders.update(transaction.manager, order, { deletedAt: transaction.now }, transaction.now);
      emitPresence(transaction, 'order.deleted', order);
      transaction.invalidate(`order:${id}`);
    });
  }

  private async read(actor: Actor | null, request: ListRequest<OrderFilter>): Promise<Page<Order>> {
    assertMaySeeDeleted(actor, request.filter);
    return this.orders.list(request);
  }

  private async getLocked(
    { actor }: RequestContext,
    { manager }: Transaction,
    id: string,
    withDeleted: boolean,
  ): Promise<{ order: LockedOrder; actor: Actor }> {
    const order = await this.orders.lock(manager, id, withDeleted);
    if (!order) throw errors.notFound('Order');
    authorize(actor, ordersAccess.change, order.userId, 'Order');
    return { order, actor };
  }

  private async giveBack(transaction: Transaction, { items = [] }: Order): Promise<void> {
    await this.products.giveBackStock(transaction.manager, items, transaction.now);
    transaction.invalidate('products', ...items.map(({ productId }) => `product:${productId}`));
  }

  private async findVisible({ actor }: RequestContext, ids: readonly string[], fields: readonly string[]): Promise<Map<string, Order>> {
    if (!actor) return new Map();
    const orders = await this.load(ids, fields);
    return isStaff(actor) ? orders : new Map([...orders].filter(([, { userId }]) => userId === actor.id));
  }

  private async findVisibleItems(
    { actor }: RequestContext,
    ids: readonly string[],
    fields: readonly string[],
  ): Promise<Map<string, OrderItem>> {
    return actor ? this.items.findMany(ids, fields, isStaff(actor) ? null : actor.id) : new Map<string, OrderItem>();
  }

  /** The cache knows no owners: who may see what was loaded is decided by the callers. */
  private load(ids: readonly string[], fields: readonly string[]): Promise<Map<string, Order>> {
    const read = orderFields.filter((name) => fields.includes(name) || name === 'id' || name === 'userId');
    return loadById(this.cache, 'order', ids, read, (missing) => this.orders.findMany(missing, read));
  }
}

function assertMaySeeDeleted(actor: Actor | null, { deleted }: UserOrderFilter): void {
  if (deleted && actor?.role !== 'admin') throw errors.forbidden('Only an admin sees deleted orders');
}

/** Throws ILLEGAL_STATE where nobody could make this of the order, FORBIDDEN where the actor may not. */
function assertMaySet(actor: Actor, order: LockedOrder, status: OrderStatus): void {
  const isAdmin = actor.role === 'admin';
  if (!isAdmin && status !== 'cancelled') throw errors.forbidden('You may only cancel your order');
  assertTransition(order.status, status);
  if (!isAdmin && order.status !== 'pending') throw errors.forbidden('You may only cancel an order that is pending');
}
