import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { propsOf } from '#libs/api';
import { assertUnchanged, authorize, isStaff, type RequestContext } from '#libs/auth';
import { AppError, errors } from '#libs/errors';
import { Entities } from '#libs/graphql';
import { type Transaction, Transactions, transactionsToken } from '#libs/transactions';
import { AccountStatus } from '../accounts/account-status.js';
import type { PutCartItem } from './cart.inputs.js';
import { Cart, maxLines, ownerOf } from './cart.model.js';
import { cartsAccess } from './carts.access.js';
import { CartsRepository } from './carts.repository.js';

const allFields = propsOf(Cart).map(({ name }) => name);

/** Carts. They are not cached: their prices must be those of now. */
@Injectable()
export class CartsService implements OnModuleInit {
  constructor(
    private readonly carts: CartsRepository,
    private readonly accounts: AccountStatus,
    private readonly entities: Entities,
    @Inject(transactionsToken('orders')) private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.entities.register('crt', (ctx, ids, fields) => this.findVisible(ctx, ids, fields));
  }

  /** Throws NOT_FOUND where there is no such user, or none whose cart the actor may see. */
  async getCart(ctx: RequestContext, userId: string, fields: readonly string[] = allFields): Promise<Cart> {
    authorize(ctx.actor, cartsAccess.read, userId, 'Cart');
    const cart = (await this.findOf(ctx, [userId], fields)).get(userId);
    if (!cart) throw errors.notFound('Cart');
    return cart;
  }

  /** The carts of users that the actor sees, by user. Throws what `getCart` throws where it may not see one of the carts. */
  findOfUsers({ actor }: RequestContext, userIds: readonly string[], fields: readonly string[]): Promise<Map<string, Cart>> {
    for (const userId of userIds) authorize(actor, cartsAccess.read, userId, 'Cart');
    return this.carts.findMany(userIds, fields, { withDeleted: true });
  }

  /** Sets how many of a product are in a cart. Stock is looked at only at checkout. Throws NOT_FOUND, MIXED_CURRENCIES and VALIDATION_ERROR for a full cart. */
  putItem(ctx: RequestContext, userId: string, productId: string, { quantity, version }: PutCartItem): Promise<Cart> {
    return this.change(ctx, userId, version, async ({ manager, now }, cart) => {
      await this.carts.putLine(manager, cart, productId, quantity, now);
      await this.carts.touch(manager, cart, now);
      const changed = await this.carts.getIn(manager, userId);
      assertOneCurrency(changed);
      if (changed.items.length > maxLines) throw errors.invalid('productId', `a cart has at most ${maxLines} products`);
      return changed;
    });
  }

  /** Throws NOT_FOUND where the cart does not have the product. */
  deleteItem(ctx: RequestContext, userId: string, productId: string, version?: number): Promise<Cart> {
    return this.change(ctx, userId, version, async ({ manager, now }, cart) => {
      await this.carts.deleteLine(manager, cart, productId);
      await this.carts.touch(manager, cart, now);
      return this.carts.getIn(manager, userId);
    });
  }

  /** Takes everything out of a cart. */
  clear(ctx: RequestContext, userId: string, version?: number): Promise<Cart> {
    return this.change(ctx, userId, version, async ({ manager, now }) => {
      await this.carts.empty(manager, userId, now);
      return this.carts.getIn(manager, userId);
    });
  }

  private async change(
    ctx: RequestContext,
    userId: string,
    version: number | undefined,
    work: (transaction: Transaction, cart: Cart) => Promise<Cart>,
  ): Promise<Cart> {
    authorize(ctx.actor, cartsAccess.write, userId, 'Cart');
    await this.accounts.assertExists(ctx.actor, userId, 'Cart');
    return this.transactions.run(async (transaction) => {
      const cart = await this.carts.lock(transaction.manager, userId);
      assertUnchanged(ctx, cart, version);
      return work(transaction, cart);
    });
  }

  private async findVisible(ctx: RequestContext, ids: readonly string[], fields: readonly string[]): Promise<Map<string, Cart>> {
    const owners = ids.flatMap((id) => ownerOf(id) ?? []).filter((id) => isStaff(ctx.actor) || id === ctx.actor?.id);
    const carts = await this.findOf(ctx, owners, fields);
    return new Map([...carts.values()].map((cart) => [cart.id, cart]));
  }

  /** The carts of those of these users that exist, by user. */
  private async findOf({ actor }: RequestContext, userIds: readonly string[], fields: readonly string[]): Promise<Map<string, Cart>> {
    const existing = await this.accounts.findExisting(actor, userIds);
    return existing.length > 0 ? this.carts.findMany(existing, fields) : new Map<string, Cart>();
  }
}

function assertOneCurrency({ items }: Cart): void {
  const currencies = [...new Set(items.map(({ unitPrice }) => unitPrice.currency))];
  if (currencies.length > 1)
    throw new AppError('MIXED_CURRENCIES', undefined, [
      { field: 'productId', message: `would make a cart of ${currencies.join(' and ')}` },
    ]);
}
