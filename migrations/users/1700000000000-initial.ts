import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createEventTables, dropEventTables } from '#libs/events';
import { createSecretsTable } from '#libs/database';
import { createIdempotencyTable, dropIdempotencyTable } from '#libs/transactions';

/** Accounts, sessions, one-time tokens, and the tables that every database has. */
export class Initial1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE users (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email varchar(255) NOT NULL,
        name varchar(200) NOT NULL,
        role varchar(20) NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'support', 'admin')),
        password_hash varchar(255) NOT NULL,
        email_verified_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        deleted_at timestamptz(3),
        version integer NOT NULL DEFAULT 1
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX users_email_key ON users (lower(email)) WHERE deleted_at IS NULL');
    for (const column of ['created_at', 'updated_at', 'email', 'name']) {
      await queryRunner.query(`CREATE INDEX users_${column} ON users (${column}, id) WHERE deleted_at IS NULL`);
    }
    await queryRunner.query('CREATE INDEX users_deleted_at ON users (deleted_at) WHERE deleted_at IS NOT NULL');
    await queryRunner.query('CREATE VIEW active_users AS SELECT * FROM users WHERE deleted_at IS NULL');
    await queryRunner.query(`
      CREATE TABLE sessions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        token_hash varchar(255) NOT NULL UNIQUE,
        user_agent varchar(500),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        last_used_at timestamptz(3) NOT NULL DEFAULT now(),
        expires_at timestamptz(3) NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX idx_sessions_user ON sessions (user_id, created_at, id)');
    await queryRunner.query('CREATE INDEX idx_sessions_user_used ON sessions (user_id, last_used_at, id)');
    await queryRunner.query('CREATE INDEX idx_sessions_expires ON sessions (expires_at)');
    await queryRunner.query(`
      CREATE TABLE spent_refresh_tokens (
        token_hash varchar(255) PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        spent_at timestamptz(3) NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX spent_refresh_tokens_session ON spent_refresh_tokens (session_id)');
    await queryRunner.query('CREATE INDEX spent_refresh_tokens_spent_at ON spent_refresh_tokens (spent_at)');
    await queryRunner.query(`
      CREATE TABLE one_time_tokens (
        token_hash varchar(255) PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        purpose varchar(30) NOT NULL CHECK (purpose IN ('password_reset', 'email_verification')),
        email varchar(255) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        UNIQUE (user_id, purpose)
      )`);
    await queryRunner.query('CREATE INDEX one_time_tokens_expires_at ON one_time_tokens (expires_at)');
    await createSecretsTable(queryRunner);
    await createIdempotencyTable(queryRunner);
    await createEventTables(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropEventTables(queryRunner);
    await dropIdempotencyTable(queryRunner);
    await queryRunner.query('DROP TABLE secrets, one_time_tokens, spent_refresh_tokens, sessions');
    await queryRunner.query('DROP VIEW active_users');
    await queryRunner.query('DROP TABLE users');
  }
}
