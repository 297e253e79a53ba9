import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { moneyOf, propsOf } from '#libs/api';
import { Projection, sharedSecret, updateVersioned, uuidOf } from '#libs/database';
import { errors } from '#libs/errors';
import { CursorCodec, filterMinorUnits, filterTime, ListReader, type ListRequest, type Page, type Where } from '#libs/listing';
import type { MinorUnits } from '#libs/money';
import { ProductEntity } from './product.entity.js';
import type { ProductFilter } from './product.list.js';
import { Product } from './product.model.js';
import { giveBack, type OrderedProduct, type StockLine, takeFromStock } from './stock.js';

const allFields = propsOf(Product).map(({ name }) => name);

/** PostgreSQL: unique_violation. */
const uniqueViolation = '23505';

/** What a change is decided on. */
export type LockedProduct = Pick<ProductEntity, 'id' | 'currency' | 'version' | 'deletedAt'>;

/** All SQL about products. */
@Injectable()
export class ProductsRepository implements OnModuleInit {
  private readonly products: Projection<Product>;
  private reader!: ListReader<Product, ProductFilter>;

  constructor(@InjectDataSource('orders') private readonly dataSource: DataSource) {
    this.products = new Projection<Product>(dataSource, ProductEntity, {
      price: { from: ['price', 'currency'], read: ({ price, currency }) => moneyOf(price as MinorUnits, currency as string) },
    });
  }

  async onModuleInit(): Promise<void> {
    const cursors = new CursorCodec(await sharedSecret(this.dataSource, 'cursors'));
    this.reader = new ListReader(this.dataSource, this.products, cursors, 'products', conditions);
  }

  list(request: ListRequest<ProductFilter>): Promise<Page<Product>> {
    return this.reader.read(request);
  }

  /** The living products of these ids, by id. */
  async findMany(ids: readonly string[], fields: readonly string[]): Promise<Map<string, Product>> {
    const { sql, toModel } = this.products.select([...new Set(['id', ...fields])]);
    const rows = await this.dataSource.query<Record<string, unknown>[]>(`SELECT ${sql} FROM active_products t WHERE t.id = ANY($1)`, [
      ids.map((id) => uuidOf('prd', id)),
    ]);
    return new Map(rows.map(toModel).map((product) => [product.id, product]));
  }

  /** A product as the transaction sees it. */
  async getIn(manager: EntityManager, id: string): Promise<Product> {
    const { sql, toModel } = this.products.select(allFields);
    const [row] = await manager.query<Record<string, unknown>[]>(`SELECT ${sql} FROM products t WHERE t.id = $1`, [uuidOf('prd', id)]);
    if (!row) throw errors.notFound('Product');
    return toModel(row);
  }

  /** Locks a product until the transaction ends; deleted ones only where they are asked for. */
  lock(manager: EntityManager, id: string, withDeleted: boolean): Promise<LockedProduct | null> {
    const query = manager
      .createQueryBuilder(ProductEntity, 'p')
      .select(['p.id', 'p.currency', 'p.version', 'p.deletedAt'])
      .where('p.id = :id', { id: uuidOf('prd', id) })
      .setLock('for_no_key_update');
    return (withDeleted ? query : query.andWhere('p.deletedAt IS NULL')).getOne();
  }

  /** Throws ALREADY_EXISTS where a living product has the SKU. */
  async insert(manager: EntityManager, product: ProductEntity): Promise<void> {
    await manager.insert(ProductEntity, product).catch(explainTakenSku);
  }

  /** Throws VERSION_CONFLICT, and ALREADY_EXISTS where a living product has the SKU. */
  async update(manager: EntityManager, current: LockedProduct, changes: Partial<ProductEntity>, now: Date): Promise<void> {
    await updateVersioned(manager, ProductEntity, current, changes, now).catch(explainTakenSku);
  }

  /**
   * Takes the products of an order out of stock and answers what they are and cost now, by id. One line per product. The caller
   * invalidates `product:<id>` of each, and `products`. Throws UNKNOWN_PRODUCT and OUT_OF_STOCK, with one detail per line at fault.
   */
  takeStock(manager: EntityManager, lines: readonly StockLine[], now: Date): Promise<Map<string, OrderedProduct>> {
    return takeFromStock(manager, lines, now);
  }

  /** Puts the products of a cancelled order back into stock, deleted ones included. The caller invalidates as after `takeStock`. */
  giveBackStock(manager: EntityManager, lines: readonly StockLine[], now: Date): Promise<void> {
    return giveBack(manager, lines, now);
  }
}

function conditions(where: Where, filter: ProductFilter): void {
  where
    .deleted(filter.deleted)
    .when(filter.sku, (value) => `t.sku = ${value}`)
    .when(filterMinorUnits(filter.minPrice), (value) => `t.price >= ${value}`)
    .when(filterMinorUnits(filter.maxPrice), (value) => `t.price <= ${value}`)
    .when(filterTime('createdAfter', filter.createdAfter), (value) => `t.created_at > ${value}`)
    .when(filterTime('createdBefore', filter.createdBefore), (value) => `t.created_at < ${value}`);
  if (filter.inStock !== undefined) where.add(filter.inStock ? 't.stock > 0' : 't.stock = 0');
}

function explainTakenSku(error: Error & { code?: string }): never {
  throw error.code === uniqueViolation ? errors.alreadyExists('sku', 'A product with this SKU exists') : error;
}
