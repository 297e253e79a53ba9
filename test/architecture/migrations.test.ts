import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/commands.js';
import { contractions } from './contractions.js';
import { findContractions, readUp } from './migration-rules.js';

/** Every migration of a database but the first, which makes it from nothing. */
function laterMigrations(database: string): { name: string; source: string }[] {
  const folder = join(root, 'migrations', database);
  const files = readdirSync(folder).filter((name) => /^\d+-.*\.ts$/.test(name));
  return files
    .sort()
    .slice(1)
    .map((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      return { name: /class (\w+)/.exec(source)?.[1] ?? file, source };
    });
}

const databases = readdirSync(join(root, 'migrations'));
const later = databases.flatMap(laterMigrations);

describe('migrations', () => {
  it('are found', () => {
    expect(databases.sort()).toEqual(['orders', 'users']);
  });

  it('leave the release before them running, but for listed contractions', () => {
    const found = later
      .filter(({ name }) => !(name in contractions))
      .flatMap(({ name, source }) => findContractions(readUp(source)).map((text) => `${name} ${text}`));
    expect(found).toEqual([]);
  });

  it('that are listed as contractions exist and contract, each from a release on', () => {
    for (const [name, release] of Object.entries(contractions)) {
      expect(release).toMatch(/^\d+\.\d+\.\d+$/);
      const source = later.find((migration) => migration.name === name)?.source ?? '';
      expect([name, findContractions(readUp(source))]).not.toEqual([name, []]);
    }
  });
});

describe('findContractions', () => {
  it.each([
    ['DROP TABLE carts', 'drops what is in use'],
    ['ALTER TABLE users DROP COLUMN name', 'drops what is in use'],
    ['DROP VIEW active_users', 'drops what is in use'],
    ['ALTER TABLE users RENAME COLUMN name TO full_name', 'renames'],
    ['ALTER TABLE users RENAME TO people', 'renames'],
    ['ALTER TABLE users ALTER COLUMN name TYPE text', 'changes a type'],
    ['alter table users\n alter name set data type text', 'changes a type'],
    ['ALTER TABLE users ALTER COLUMN phone SET NOT NULL', 'forbids null'],
    ['ALTER TABLE users ADD COLUMN phone text NOT NULL', 'adds a column that old writers leave out'],
    [`ALTER TABLE users ADD COLUMN a text NOT NULL DEFAULT '', ADD b int NOT NULL`, 'adds a column that old writers leave out'],
    ['ALTER TABLE users ALTER COLUMN role DROP DEFAULT', 'drops a default'],
    ['ALTER TABLE users ADD CONSTRAINT users_phone UNIQUE (phone)', 'adds a constraint that is not NOT VALID'],
    ['ALTER TABLE users ADD CHECK (length(name) > 1)', 'adds a constraint that is not NOT VALID'],
    ['ALTER TABLE users ADD COLUMN phone text UNIQUE', 'adds a constraint that is not NOT VALID'],
    ['CREATE UNIQUE INDEX users_phone ON users (phone)', 'adds a unique index'],
  ])('refuses %s', (sql, rule) => {
    expect(findContractions(sql)).toEqual([`${rule}: ${sql.replaceAll(/\s+/g, ' ')}`]);
  });

  it.each([
    'ALTER TABLE users ADD COLUMN phone text',
    `ALTER TABLE users ADD COLUMN phone text NOT NULL DEFAULT ''`,
    'ALTER TABLE users ADD CONSTRAINT long_names CHECK (length(name) > 1) NOT VALID',
    'ALTER TABLE users VALIDATE CONSTRAINT long_names',
    'ALTER TABLE users ALTER COLUMN phone DROP NOT NULL',
    'CREATE INDEX users_phone ON users (phone)',
    'CREATE TABLE phones (id uuid PRIMARY KEY, number text NOT NULL UNIQUE); CREATE UNIQUE INDEX phones_number ON phones (number)',
    'CREATE OR REPLACE VIEW active_users AS SELECT * FROM users WHERE deleted_at IS NULL',
  ])('allows %s', (sql) => {
    expect(findContractions(sql)).toEqual([]);
  });
});

describe('readUp', () => {
  it('reads what a migration runs, and not what would undo it', () => {
    const source = `class A1 {
      async up(runner) { await runner.query('ALTER TABLE a ADD b int'); await runner.query(\`CREATE INDEX \${name} ON a (b)\`); }
      async down(runner) { await runner.query('DROP TABLE a'); }
    }`;
    expect(readUp(source)).toBe('ALTER TABLE a ADD b int;\nCREATE INDEX x ON a (b)');
  });
});
