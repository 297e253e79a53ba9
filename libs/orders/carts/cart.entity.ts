import { Column, Entity, PrimaryColumn } from 'typeorm';
import { publicId } from '#libs/database';

/** A row of carts. Its UUID is that of the user, so that a cart has its id before it has a row. */
@Entity('carts')
export class CartEntity {
  @PrimaryColumn('uuid', { transformer: publicId('crt') })
  id!: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt!: Date | string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' })
  updatedAt!: Date | string;

  @Column('integer', { default: 1 })
  version!: number;
}
