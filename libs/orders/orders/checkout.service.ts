import { Inject, Injectable } from '@nestjs/common';
import { authorize, type RequestContext } from '#libs/auth';
import { AppError } from '#libs/errors';
import { type Transaction, Transactions, transactionsToken } from '#libs/transactions';
import { AccountStatus } from '../accounts/account-status.js';
import { CartsRepository } from '../carts/carts.repository.js';
import { ProductsRepository } from '../products/products.repository.js';
import type { StockLine } from '../products/stock.js';
import { mergeLines, priceOrder, toOrder } from './new-order.js';
import { emitCreated } from './order.events.js';
import type { Checkout } from './order.inputs.js';
import type { Order } from './order.model.js';
import { ordersAccess } from './orders.access.js';
import { OrdersRepository } from './orders.repository.js';

/** Makes orders of carts and of lines. */
@Injectable()
export class CheckoutService {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly products: ProductsRepository,
    private readonly carts: CartsRepository,
    private readonly accounts: AccountStatus,
    @Inject(transactionsToken('orders')) private readonly transactions: Transactions,
  ) {}

  /**
   * Orders these lines, or what is in the cart, at the products' prices. All or nothing; once for an idempotency key. Throws FORBIDDEN
   * for an inactive account, EMPTY_ORDER, UNKNOWN_PRODUCT, MIXED_CURRENCIES and OUT_OF_STOCK.
   */
  async checkout(ctx: RequestContext, userId: string, { items }: Checkout): Promise<Order> {
    authorize(ctx.actor, ordersAccess.checkout, userId, 'User');
    await this.accounts.assertActive(userId);
    return this.transactions.runOnce(ctx, { operation: 'checkout', input: { userId, items } }, async (transaction) => {
      const order = await this.place(transaction, userId, items ?? (await this.carts.lockLines(transaction.manager, userId)));
      if (!items) await this.carts.empty(transaction.manager, userId, transaction.now);
      return order;
    });
  }

  private async place(transaction: Transaction, userId: string, wanted: readonly StockLine[]): Promise<Order> {
    if (wanted.length === 0) throw new AppError('EMPTY_ORDER');
    const { manager, now } = transaction;
    const lines = mergeLines(wanted);
    const placed = priceOrder(userId, lines, await this.products.takeStock(manager, lines, now), now);
    await this.orders.insert(manager, placed);
    const order = toOrder(placed);
    emitCreated(transaction, order);
    transaction.invalidate('products', ...lines.map(({ productId }) => `product:${productId}`));
    return order;
  }
}
