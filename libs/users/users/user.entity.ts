import { Column, Entity, PrimaryColumn } from 'typeorm';
import { publicId } from '#libs/database';
import type { Role } from '#libs/auth';

/** A row of users. */
@Entity('users')
export class UserEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()', transformer: publicId('usr') })
  id!: string;

  @Column('varchar', { length: 255 })
  email!: string;

  @Column('varchar', { length: 200 })
  name!: string;

  @Column('varchar', { length: 20, default: 'member' })
  role!: Role;

  @Column('varchar', { name: 'password_hash', length: 255 })
  passwordHash!: string;

  @Column({ type: 'timestamptz', name: 'email_verified_at', precision: 3, nullable: true })
  emailVerifiedAt!: Date | string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt!: Date | string;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' })
  updatedAt!: Date | string;

  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true })
  deletedAt!: Date | string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
