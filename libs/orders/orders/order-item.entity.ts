import { Column, Entity, PrimaryColumn } from 'typeorm';
import { publicId } from '#libs/database';
import type { MinorUnits } from '#libs/money';

/** A row of order_items. It never changes. */
@Entity('order_items')
export class OrderItemEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()', transformer: publicId('itm') })
  id!: string;

  @Column('uuid', { name: 'order_id', transformer: publicId('ord') })
  orderId!: string;

  @Column('uuid', { name: 'product_id', transformer: publicId('prd') })
  productId!: string;

  /** Its place in the order, from 0. */
  @Column('integer')
  position!: number;

  @Column('varchar', { length: 64 })
  sku!: string;

  @Column('varchar', { length: 200 })
  name!: string;

  @Column('integer')
  quantity!: number;

  @Column('bigint', { name: 'unit_price' })
  unitPrice!: MinorUnits;

  @Column('bigint')
  total!: MinorUnits;

  @Column('char', { length: 3 })
  currency!: string;
}
