import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { moneyOf, propsOf } from '#libs/api';
import { assertUnchanged, authorizeRole, type RequestContext } from '#libs/auth';
import { loadById, TaggedCache } from '#libs/caching';
import { errors } from '#libs/errors';
import { Entities } from '#libs/graphql';
import { newId } from '#libs/ids';
import type { ListRequest, Page } from '#libs/listing';
import { type MinorUnits, toMinorUnits } from '#libs/money';
import { type Transaction, Transactions, transactionsToken } from '#libs/transactions';
import type { ProductEntity } from './product.entity.js';
import type { CreateProduct, ReplaceProduct, UpdateProduct } from './product.inputs.js';
import type { ProductFilter } from './product.list.js';
import { Product } from './product.model.js';
import { productsAccess } from './products.access.js';
import { type LockedProduct, ProductsRepository } from './products.repository.js';

const allFields = propsOf(Product).map(({ name }) => name);

/** The catalogue. */
@Injectable()
export class ProductsService implements OnModuleInit {
  constructor(
    private readonly products: ProductsRepository,
    private readonly cache: TaggedCache,
    private readonly entities: Entities,
    @Inject(transactionsToken('orders')) private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.entities.register('prd', (_ctx, ids, fields) => this.load(ids, fields));
  }

  /** Throws UNAUTHENTICATED or FORBIDDEN where deleted products are asked for by others than an admin. */
  async list(ctx: RequestContext, request: ListRequest<ProductFilter>): Promise<Page<Product>> {
    if (request.filter.deleted) authorizeRole(ctx.actor, productsAccess.write);
    return this.products.list(request);
  }

  /** Throws NOT_FOUND where there is no such product. */
  async getProduct(id: string, fields: readonly string[] = allFields): Promise<Product> {
    const product = (await this.load([id], fields)).get(id);
    if (!product) throw errors.notFound('Product');
    return product;
  }

  /** Throws ALREADY_EXISTS where a living product has the SKU. */
  create(ctx: RequestContext, input: CreateProduct): Promise<Product> {
    authorizeRole(ctx.actor, productsAccess.write);
    return this.transactions.runOnce(ctx, { operation: 'createProduct', input }, async (transaction) => {
      const { sku, name, description = '', stock = 0 } = input;
      const { amount, currency = 'USD' } = input.price;
      const price = minorUnits(amount);
      const now = transaction.now.toISOString();
      const row = { id: newId('prd'), sku, name, description, stock, createdAt: now, updatedAt: now, version: 1 };
      const product: Product = { ...row, price: moneyOf(price, currency) };
      await this.products.insert(transaction.manager, { ...row, price, currency, deletedAt: null });
      this.announce(transaction, 'product.created', product);
      return product;
    });
  }

  /** What is left out goes back to its default. */
  replace(ctx: RequestContext, id: string, { version, description = '', stock = 0, ...required }: ReplaceProduct): Promise<Product> {
    return this.change(ctx, id, version, { ...required, description, stock });
  }

  update(ctx: RequestContext, id: string, { version, ...changes }: UpdateProduct): Promise<Product> {
    return this.change(ctx, id, version, changes);
  }

  /** Soft-deletes a product: it leaves the catalogue and every cart, and stays in the orders that have it. */
  async delete(ctx: RequestContext, id: string, version?: number): Promise<void> {
    authorizeRole(ctx.actor, productsAccess.write);
    await this.transactions.run(async (transaction) => {
      const product = await this.getLocked(transaction, id, false);
      assertUnchanged(ctx, product, version);
      await this.products.update(transaction.manager, product, { deletedAt: transaction.now }, transaction.now);
      transaction.emit('product.deleted', id, {});
      transaction.invalidate('products', `product:${id}`);
    });
  }

  private change(
    ctx: RequestContext,
    id: string,
    version: number | undefined,
    { price, ...changes }: Omit<UpdateProduct, 'version'>,
  ): Promise<Product> {
    authorizeRole(ctx.actor, productsAccess.write);
    const restores = changes.deletedAt === null;
    const priced: Partial<ProductEntity> = {
      ...changes,
      ...(price?.amount !== undefined && { price: minorUnits(price.amount) }),
      ...(price?.currency !== undefined && { currency: price.currency }),
    };
    return this.transactions.run(async (transaction) => {
      const product = await this.getLocked(transaction, id, restores);
      assertUnchanged(ctx, product, version);
      await this.products.update(transaction.manager, product, priced, transaction.now);
      const changed = await this.products.getIn(transaction.manager, id);
      this.announce(transaction, restores && product.deletedAt !== null ? 'product.restored' : 'product.updated', changed);
      return changed;
    });
  }

  private async getLocked({ manager }: Transaction, id: string, withDeleted: boolean): Promise<LockedProduct> {
    const product = await this.products.lock(manager, id, withDeleted);
    if (!product) throw errors.notFound('Product');
    return product;
  }

  private announce(transaction: Transaction, type: string, { id, sku, name, price, stock }: Product): void {
    transaction.emit(type, id, { sku, name, price: Number(price.amount), currency: price.currency, stock });
    transaction.invalidate('products', `product:${id}`);
  }

  private load(ids: readonly string[], fields: readonly string[]): Promise<Map<string, Product>> {
    const read = allFields.filter((name) => fields.includes(name));
    return loadById(this.cache, 'product', ids, read, (missing) => this.products.findMany(missing, read));
  }
}

/** The inputs are checked to be amounts. */
const minorUnits = (amount: string): MinorUnits => toMinorUnits(amount) as MinorUnits;
