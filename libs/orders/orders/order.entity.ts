import { Column, Entity, PrimaryColumn } from 'typeorm';
import { publicId } from '#libs/database';
import type { MinorUnits } from '#libs/money';
import type { OrderStatus } from './order-status.js';

/** A row of orders. */
@Entity('orders')
export class OrderEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()', transformer: publicId('ord') })
  id!: string;

  @Column('uuid', { name: 'user_id', transformer: publicId('usr') })
  userId!: string;

  @Column('varchar', { length: 20, default: 'pending' })
  status!: OrderStatus;

  @Column('bigint')
  total!: MinorUnits;

  @Column('char', { length: 3 })
  currency!: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt!: Date | string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' })
  updatedAt!: Date | string;

  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true })
  deletedAt!: Date | string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
