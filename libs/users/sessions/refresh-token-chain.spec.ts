import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/database';
import { createTestDatabase, templates, type TestDatabase } from '../../../test/support/database.js';
import { hashToken } from '../hash-token.js';
import { RefreshTokenChain } from './refresh-token-chain.js';

describe('RefreshTokenChain', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let chain: RefreshTokenChain;

  const open = async () => {
    const opened = new RefreshTokenChain(dataSource);
    await opened.onModuleInit();
    return opened;
  };

  beforeAll(async () => {
    database = await createTestDatabase(templates.users);
    dataSource = await new DataSource(dataSourceOptions({ name: 'users', url: database.url, entities: [], migrations: [] })).initialize();
    chain = await open();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('gives every token one successor, on every instance', async () => {
    const first = chain.first();
    const second = chain.successorOf(first);
    expect(second).toMatch(/^tok_[0-7][0-9a-hjkmnp-tv-z]{25}$/);
    expect((await open()).successorOf(first)).toBe(second);
    expect(chain.successorOf(second)).not.toBe(first);
    expect(chain.first()).not.toBe(first);
  });

  it('finds the token of a hash further on, and no other', () => {
    const [first, other] = [chain.first(), chain.first()];
    const third = chain.successorOf(chain.successorOf(first));
    expect(chain.findSuccessor(first, hashToken(third))).toBe(third);
    expect(chain.findSuccessor(first, hashToken(first))).toBeNull();
    expect(chain.findSuccessor(other, hashToken(third))).toBeNull();
  });
});
