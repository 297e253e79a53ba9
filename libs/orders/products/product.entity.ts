import { Column, Entity, PrimaryColumn } from 'typeorm';
import { publicId } from '#libs/database';
import type { MinorUnits } from '#libs/money';

/** A row of products. */
@Entity('products')
export class ProductEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()', transformer: publicId('prd') })
  id!: string;

  @Column('varchar', { length: 64 })
  sku!: string;

  @Column('varchar', { length: 200 })
  name!: string;

  @Column('varchar', { length: 5000, default: '' })
  description!: string;

  @Column('bigint')
  price!: MinorUnits;

  @Column('char', { length: 3 })
  currency!: string;

  @Column('integer', { default: 0 })
  stock!: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt!: Date | string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' })
  updatedAt!: Date | string;

  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true })
  deletedAt!: Date | string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
