import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { moneyOf, propsOf } from '#libs/api';
import { Projection, sharedSecret, uuidOf } from '#libs/database';
import { encodeId } from '#libs/ids';
import { CursorCodec, ListReader, type ListRequest, type Page, type Where } from '#libs/listing';
import type { MinorUnits } from '#libs/money';
import type { OrderItemFilter } from './order.list.js';
import { OrderItem } from './order.model.js';
import { OrderItemEntity } from './order-item.entity.js';

const allFields = propsOf(OrderItem).map(({ name }) => name);

type Row = Record<string, unknown>;

/** All SQL that reads the lines of orders. */
@Injectable()
export class OrderItemsRepository implements OnModuleInit {
  private readonly items: Projection<OrderItem>;
  private reader!: ListReader<OrderItem, OrderItemFilter>;

  constructor(@InjectDataSource('orders') private readonly dataSource: DataSource) {
    this.items = new Projection<OrderItem>(dataSource, OrderItemEntity, {
      unitPrice: {
        from: ['unitPrice', 'currency'],
        read: ({ unitPrice, currency }) => moneyOf(unitPrice as MinorUnits, currency as string),
      },
      total: { from: ['total', 'currency'], read: ({ total, currency }) => moneyOf(total as MinorUnits, currency as string) },
    });
  }

  async onModuleInit(): Promise<void> {
    const cursors = new CursorCodec(await sharedSecret(this.dataSource, 'cursors'));
    this.reader = new ListReader(this.dataSource, this.items, cursors, 'orderItems', conditions);
  }

  /** A part of the lines of the order that the filter names. */
  list(request: ListRequest<OrderItemFilter>): Promise<Page<OrderItem>> {
    return this.reader.read(request);
  }

  /** The lines of many orders in their positions, by order, in one statement. */
  async findOf(orderIds: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Map<string, OrderItem[]>> {
    const { sql, toModel } = this.items.select(allFields);
    const rows = await manager.query<Row[]>(
      `SELECT ${sql}, t.order_id AS "orderUuid" FROM order_items t WHERE t.order_id = ANY($1) ORDER BY t.order_id, t.position`,
      [orderIds.map((id) => uuidOf('ord', id))],
    );
    const byOrder = new Map<string, OrderItem[]>(orderIds.map((id) => [id, []]));
    for (const row of rows) byOrder.get(encodeId('ord', row.orderUuid as string))?.push(toModel(row));
    return byOrder;
  }

  /** The lines of these ids that belong to living orders, by id; only one user's where one is named. */
  async findMany(ids: readonly string[], fields: readonly string[], userId: string | null): Promise<Map<string, OrderItem>> {
    const { sql, toModel } = this.items.select(allFields.filter((name) => name === 'id' || name === 'productId' || fields.includes(name)));
    const rows = await this.dataSource.query<Row[]>(
      `SELECT ${sql} FROM order_items t JOIN active_orders o ON o.id = t.order_id WHERE t.id = ANY($1) AND ($2::uuid IS NULL OR o.user_id = $2)`,
      [ids.map((id) => uuidOf('itm', id)), userId && uuidOf('usr', userId)],
    );
    return new Map(rows.map(toModel).map((item) => [item.id, item]));
  }
}

function conditions(where: Where, { orderId }: OrderItemFilter): void {
  where.add(`t.order_id = ${where.param(uuidOf('ord', orderId ?? ''))}`);
}
