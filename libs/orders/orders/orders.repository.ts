import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { moneyOf, propsOf } from '#libs/api';
import { Projection, sharedSecret, updateVersioned, uuidOf } from '#libs/database';
import { errors } from '#libs/errors';
import { CursorCodec, filterMinorUnits, filterTime, ListReader, type ListRequest, type Page, type Where } from '#libs/listing';
import { encodeId } from '#libs/ids';
import type { MinorUnits } from '#libs/money';
import { OrderEntity } from './order.entity.js';
import type { OrderFilter, UserOrderFilter } from './order.list.js';
import type { NewOrder } from './new-order.js';
import { Order } from './order.model.js';
import { OrderItemsRepository } from './order-items.repository.js';

/** The fields of an order; every read has those that tell whose it is. */
export const orderFields = propsOf(Order).map(({ name }) => name);
const columnsOf = (fields: readonly string[]): string[] => [...new Set(['id', 'userId', ...fields])].filter((field) => field !== 'items');

type Row = Record<string, unknown>;

/** What a change is decided on. */
export type LockedOrder = Pick<OrderEntity, 'id' | 'userId' | 'status' | 'version' | 'deletedAt'>;

/** All SQL about orders. */
@Injectable()
export class OrdersRepository implements OnModuleInit {
  private readonly orders: Projection<Order>;
  private reader!: ListReader<Order, OrderFilter>;

  constructor(
    @InjectDataSource('orders') private readonly dataSource: DataSource,
    private readonly items: OrderItemsRepository,
  ) {
    this.orders = new Projection<Order>(dataSource, OrderEntity, {
      total: { from: ['total', 'currency'], read: ({ total, currency }) => moneyOf(total as MinorUnits, currency as string) },
    });
  }

  async onModuleInit(): Promise<void> {
    const cursors = new CursorCodec(await sharedSecret(this.dataSource, 'cursors'));
    this.reader = new ListReader(this.dataSource, this.orders, cursors, 'orders', conditions);
  }

  async list(request: ListRequest<OrderFilter>): Promise<Page<Order>> {
    const page = await this.reader.read({ ...request, fields: columnsOf(request.fields) });
    return { ...page, rows: await this.withItems(page.rows, request.fields) };
  }

  /** The same part of the list of each user, in one statement, and one more for their lines. */
  async listOfEach(userIds: readonly string[], request: ListRequest<UserOrderFilter>): Promise<Map<string, Page<Order>>> {
    const uuids = userIds.map((id) => uuidOf('usr', id));
    const filterOf = (uuid: string): OrderFilter => ({ ...request.filter, userId: encodeId('usr', uuid) });
    const pages = [...(await this.reader.readOf(uuids, 'user_id', { ...request, fields: columnsOf(request.fields) }, filterOf))];
    const rows = await this.withItems(
      pages.flatMap(([, page]) => page.rows),
      request.fields,
    );
    const userIdOf = (uuid: string): string => encodeId('usr', uuid);
    return new Map(
      pages.map(([uuid, page]) => [userIdOf(uuid), { ...page, rows: rows.filter(({ userId }) => userId === userIdOf(uuid)) }]),
    );
  }

  /** The living orders of these ids, by id. */
  async findMany(ids: readonly string[], fields: readonly string[]): Promise<Map<string, Order>> {
    const { sql, toModel } = this.orders.select(columnsOf(fields));
    const rows = await this.dataSource.query<Row[]>(`SELECT ${sql} FROM active_orders t WHERE t.id = ANY($1)`, [
      ids.map((id) => uuidOf('ord', id)),
    ]);
    const orders = await this.withItems(rows.map(toModel), fields);
    return new Map(orders.map((order) => [order.id, order]));
  }

  /** An order with its lines, as the transaction sees it. */
  async getIn(manager: EntityManager, id: string): Promise<Order> {
    const { sql, toModel } = this.orders.select(columnsOf(orderFields));
    const [row] = await manager.query<Row[]>(`SELECT ${sql} FROM orders t WHERE t.id = $1`, [uuidOf('ord', id)]);
    if (!row) throw errors.notFound('Order');
    return { ...toModel(row), items: (await this.items.findOf([id], manager)).get(id) ?? [] };
  }

  /** Locks an order until the transaction ends; deleted ones only where they are asked for. */
  lock(manager: EntityManager, id: string, withDeleted: boolean): Promise<LockedOrder | null> {
    const query = manager
      .createQueryBuilder(OrderEntity, 'o')
      .select(['o.id', 'o.userId', 'o.status', 'o.version', 'o.deletedAt'])
      .where('o.id = :id', { id: uuidOf('ord', id) })
      .setLock('for_no_key_update');
    return (withDeleted ? query : query.andWhere('o.deletedAt IS NULL')).getOne();
  }

  /** Stores an order with its lines. */
  async insert(manager: EntityManager, { id, userId, total, currency, createdAt, lines }: NewOrder): Promise<void> {
    await manager.query(
      `WITH placed AS (
         INSERT INTO orders (id, user_id, total, currency, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5) RETURNING id, currency)
       INSERT INTO order_items (order_id, currency, id, product_id, position, sku, name, quantity, unit_price, total)
       SELECT placed.id, placed.currency, line.id, line.product_id, line.position - 1, line.sku, line.name, line.quantity, line.unit_price, line.total
       FROM placed, unnest($6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::integer[], $11::bigint[], $12::bigint[])
         WITH ORDINALITY AS line (id, product_id, sku, name, quantity, unit_price, total, position)`,
      [
        ...[uuidOf('ord', id), uuidOf('usr', userId), total, currency, createdAt],
        ...[lines.map((line) => uuidOf('itm', line.id)), lines.map((line) => uuidOf('prd', line.productId))],
        ...[lines.map(({ sku }) => sku), lines.map(({ name }) => name), lines.map(({ quantity }) => quantity)],
        ...[lines.map(({ price }) => price), lines.map((line) => line.total)],
      ],
    );
  }

  /** Throws VERSION_CONFLICT. */
  update(manager: EntityManager, current: LockedOrder, changes: Partial<OrderEntity>, now: Date): Promise<void> {
    return updateVersioned(manager, OrderEntity, current, changes, now);
  }

  private async withItems(orders: Order[], fields: readonly string[]): Promise<Order[]> {
    if (!fields.includes('items') || orders.length === 0) return orders;
    const items = await this.items.findOf(orders.map(({ id }) => id));
    return orders.map((order) => ({ ...order, items: items.get(order.id) ?? [] }));
  }
}

function conditions(where: Where, filter: OrderFilter): void {
  where
    .deleted(filter.deleted)
    .when(filter.userId && uuidOf('usr', filter.userId), (value) => `t.user_id = ${value}`)
    .when(filter.status, (value) => `t.status = ANY(${value})`)
    .when(filterTime('createdAfter', filter.createdAfter), (value) => `t.created_at > ${value}`)
    .when(filterTime('createdBefore', filter.createdBefore), (value) => `t.created_at < ${value}`)
    .when(filterMinorUnits(filter.minTotal), (value) => `t.total >= ${value}`)
    .when(filterMinorUnits(filter.maxTotal), (value) => `t.total <= ${value}`);
}
