import { Column, Entity, PrimaryColumn } from 'typeorm';
import { publicId } from '#libs/database';

/** A row of sessions: one signed-in device. */
@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()', transformer: publicId('ses') })
  id!: string;

  @Column('uuid', { name: 'user_id', transformer: publicId('usr') })
  userId!: string;

  /** SHA-256 of the `jti` of the refresh token that is good now. */
  @Column('varchar', { name: 'token_hash', length: 255 })
  tokenHash!: string;

  @Column('varchar', { name: 'user_agent', length: 500, nullable: true })
  userAgent!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt!: Date | string;

  @Column({ type: 'timestamptz', name: 'last_used_at', precision: 3, default: () => 'now()' })
  lastUsedAt!: Date | string;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt!: Date | string;
}
