import { randomUUID } from 'node:crypto';
import { createProduct, expectOk, graphql, registerMember, rest, type TestUser } from '../support/client.js';
import { createTandemDatabases, type TandemDatabases, withClient } from '../support/database.js';
import { startTandem, type TestTandem } from '../support/tandem.js';

type Api = ReturnType<typeof rest>;

describe('fields reach the SQL', () => {
  let databases: TandemDatabases;
  let tandem: TestTandem;
  let api: Api;
  let ids: { product: string; member: TestUser };
  const role = `reader_${randomUUID().replaceAll('-', '')}`;

  /** From now on only these columns of the table and of its view can be read by the running server. */
  async function hide(url: string, table: string, columns: string): Promise<void> {
    await withClient(url, async (client) => {
      for (const name of [table, `active_${table}`]) {
        await client.query(`REVOKE SELECT ON ${name} FROM ${role}`);
        await client.query(`GRANT SELECT (${columns}) ON ${name} TO ${role}`);
      }
    });
  }

  beforeAll(async () => {
    databases = await createTandemDatabases();
    const asReader = (url: string) => {
      const reader = new URL(url);
      reader.username = role;
      return reader.href;
    };
    for (const [index, url] of [databases.usersUrl, databases.ordersUrl].entries()) {
      await withClient(url, async (client) => {
        if (index === 0) await client.query(`CREATE ROLE ${role} LOGIN`);
        await client.query(`GRANT ALL ON SCHEMA public TO ${role}`);
        await client.query(`GRANT ALL ON ALL TABLES IN SCHEMA public TO ${role}`);
        await client.query(`GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO ${role}`);
      });
    }
    tandem = await startTandem({ USERS_DATABASE_URL: asReader(databases.usersUrl), ORDERS_DATABASE_URL: asReader(databases.ordersUrl) });
    api = rest(tandem.url);
    const [product, member] = await Promise.all([createProduct({}, tandem.url), registerMember(tandem.url)]);
    ids = { product: product.id, member };
    await hide(databases.ordersUrl, 'products', 'id, sku, price, currency, created_at, deleted_at');
    await hide(databases.usersUrl, 'users', 'id, email, role, deleted_at');
  });
  afterAll(async () => {
    await tandem.stop();
    await databases.drop();
    await withClient(String(process.env['TANDEM_TEST_POSTGRES_URL']), (client) => client.query(`DROP ROLE ${role}`));
  });

  it('of one resource and of a list, in REST and GraphQL: a column that is not asked for is not read', async () => {
    const { member, product } = ids;
    const readable = await Promise.all([
      api.get(`/v1/products/${product}?fields=id,sku,price`),
      api.get('/v1/products?fields=sku,currency'),
      api.get('/v2/products?fields=price'),
      api.get('/v1/users/me?fields=email,role', { token: member.token }),
    ]);
    expect(readable.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(readable.map(({ body }) => Object.keys(body.data?.[0] ?? body).sort())).toEqual([
      ['currency', 'id', 'price', 'sku'],
      ['currency', 'sku'],
      ['price'],
      ['email', 'role'],
    ]);
    const selection = await graphql(tandem.url)(
      '{ products { nodes { sku price { amount } } edges { cursor node { id } } } product(id: "$id") { sku } me { email } }'.replace(
        '$id',
        product,
      ),
      {},
      { token: member.token },
    );
    expect([selection.errors, selection.data?.me]).toEqual([undefined, { email: member.email }]);
  });

  it('and one that is asked for is, which here fails without a word about why', async () => {
    const { member, product } = ids;
    const unreadable = await Promise.all([
      api.get(`/v1/products/${product}?fields=id,name`),
      api.get('/v1/products?fields=name'),
      api.get('/v1/products'),
      api.get('/v1/users/me', { token: member.token }),
    ]);
    for (const { status, body } of unreadable) {
      expect([status, body.error]).toEqual([
        500,
        { code: 'INTERNAL_ERROR', message: 'Something went wrong on our side', details: [], requestId: expect.any(String) },
      ]);
    }
    const { status, errors } = await graphql(tandem.url)('{ products { nodes { name } } }');
    expect([status, errors?.[0]]).toEqual([
      200,
      expect.objectContaining({
        message: 'Something went wrong on our side',
        extensions: { code: 'INTERNAL_ERROR', status: 500, details: [], requestId: expect.any(String) },
      }),
    ]);
    expect(expectOk(await api.get('/health/live')).status).toBe('up');
  });
});
