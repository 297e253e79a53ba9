import { graphql, loginAdmin, rest, type TestUser } from '../support/client.js';
import { withClient } from '../support/database.js';
import { startTandem, type TestTandem } from '../support/tandem.js';

type Api = ReturnType<typeof rest>;

const fieldsOf = (body: { error: { details: { field: string }[] } }) => body.error.details.map(({ field }) => field).sort();

describe('lists', () => {
  let tandem: TestTandem;
  let api: Api;
  let admin: TestUser;
  const products = (query: string) => api.get(`/v1/products?${query}`);

  beforeAll(async () => {
    tandem = await startTandem();
    api = rest(tandem.url);
    admin = await loginAdmin(tandem.url);
    await withClient(String(tandem.env['ORDERS_DATABASE_URL']), (client) =>
      client.query(
        `INSERT INTO products (sku, name, price, currency, stock, created_at)
         SELECT 'S' || n, 'Name ' || (n % 7), 100 * (n % 5), 'USD', n % 3, timestamptz '2026-01-01' + n * interval '1 second' FROM generate_series(1, 10050) n`,
      ),
    );
  });
  afterAll(() => tandem.stop());

  it('shows 20 from the newest, with the whole pagination', async () => {
    const { body } = await products('sku=S1');
    expect(body).toEqual({
      data: [expect.objectContaining({ sku: 'S1' })],
      pagination: { total: 1, page: 1, limit: 20, hasMore: false, nextCursor: null },
    });
    const { data, pagination } = (await products('')).body;
    expect(data.map(({ sku }: { sku: string }) => sku)).toEqual(Array.from({ length: 20 }, (_, index) => `S${String(10_050 - index)}`));
    expect(pagination).toEqual({
      total: expect.any(Number),
      page: 1,
      limit: 20,
      hasMore: true,
      nextCursor: expect.stringMatching(/^[\w-]+$/),
      totalIsEstimate: true,
    });
    expect(pagination.total).toBeGreaterThan(10_000);
  });

  it.each([
    ['limit=0', ['limit']],
    ['limit=101', ['limit']],
    ['limit=-1', ['limit']],
    ['limit=1.5', ['limit']],
    ['limit=1e1', ['limit']],
    ['limit=', ['limit']],
    ['limit=ten', ['limit']],
    ['limit=5&limit=6', ['limit']],
    ['page=0', ['page']],
    ['page=-1', ['page']],
    ['page=x', ['page']],
    ['sort=', ['sort']],
    ['sort=colour', ['sort']],
    ['sort=--name', ['sort']],
    ['sort=name,name', ['sort']],
    ['sort=name,-name', ['sort']],
    ['sort=name,', ['sort']],
    ['sort=deletedAt', ['sort']],
    ['fields=', ['fields']],
    ['fields=id,colour', ['fields']],
    ['fields=passwordHash', ['fields']],
    ['include=items', ['include']],
    ['minPrice=cheap', ['minPrice']],
    ['minPrice=1.005', ['minPrice']],
    ['minPrice=NaN', ['minPrice']],
    ['inStock=yes', ['inStock']],
    ['createdAfter=yesterday', ['createdAfter']],
    ['createdAfter=2026-02-30', ['createdAfter']],
    ['createdAfter=2026-13-01T00:00:00Z', ['createdAfter']],
    ['createdAfter=2026-01-01T00:00:00', ['createdAfter']],
    ['deleted=yes', ['deleted']],
    ['cursor=', ['cursor']],
    ['cursor=nonsense', ['cursor']],
    ['page=1&cursor=x', ['cursor']],
    ['limit=0&page=x&sort=y&fields=z&colour=1&minPrice=a&inStock=b', ['colour', 'fields', 'inStock', 'limit', 'minPrice', 'page', 'sort']],
  ])('400 for ?%s', async (query, fields) => {
    const { status, body } = await products(query);
    expect([status, body.error?.code, body.error && fieldsOf(body)]).toEqual([400, 'VALIDATION_ERROR', fields]);
  });

  it('pages reach row 10,000; what lies beyond names the cursor', async () => {
    const last = await products('page=100&limit=100');
    expect([last.status, last.body.data.length, last.body.pagination.hasMore]).toEqual([200, 100, true]);
    for (const query of ['page=101&limit=100', 'page=10001&limit=1', 'page=1000000', 'page=99999999999', 'page=99999999999999999999']) {
      const beyond = await products(query);
      expect([query, beyond.status, beyond.body.error.details]).toEqual([
        query,
        400,
        [{ field: 'page', message: expect.stringContaining('cursor') }],
      ]);
    }
    const next = await products(`cursor=${last.body.pagination.nextCursor}&limit=100`);
    expect(next.body.data).toHaveLength(50);
    expect(next.body.pagination).toMatchObject({ page: null, limit: 100, hasMore: false, nextCursor: null });
    expect(next.body.data[0].sku).toBe('S50');
  });

  it('a page past the end is empty', async () => {
    const { body } = await products('page=3&sku=S1');
    expect(body).toMatchObject({ data: [], pagination: { total: 1, page: 3, hasMore: false, nextCursor: null } });
  });

  it.each(['-createdAt', 'createdAt', 'price,-name', '-stock,+price,-name', 'name,price,stock,updatedAt,-createdAt'])(
    'by cursor and by page every row comes once, in the same order: sort=%s',
    async (sort) => {
      const query = `sort=${encodeURIComponent(sort)}&createdBefore=2026-01-01T00:05:00Z&fields=sku`;
      const skus = async (path: string) => {
        const { body } = await products(path);
        return { skus: body.data.map(({ sku }: { sku: string }) => sku) as string[], next: body.pagination.nextCursor as string | null };
      };
      const pages = await Promise.all([1, 2, 3].map((page) => skus(`${query}&limit=100&page=${String(page)}`)));
      const expected = pages.flatMap((page) => page.skus);
      expect(new Set(expected).size).toBe(299);
      const byCursor: string[] = [];
      for (let part = await skus(`${query}&limit=67`); ; part = await skus(`${query}&limit=67&cursor=${part.next}`)) {
        byCursor.push(...part.skus);
        if (part.next === null) break;
      }
      expect(byCursor).toEqual(expected);
    },
  );

  it('the plus of a sort may be written as +, %2B, a space or not at all', async () => {
    const answers = await Promise.all(
      ['-price,+name', '-price,%2Bname', '-price,%20name', '-price,name', '%2Dprice, name '].map((sort) =>
        products(`sort=${sort}&limit=5`),
      ),
    );
    for (const { status, body } of answers) expect([status, body]).toEqual([200, answers[0]?.body]);
    const cursor = String(answers[0]?.body.pagination.nextCursor);
    for (const sort of ['-price,+name', '-price,%2Bname', '-price,name'])
      expect((await products(`sort=${sort}&cursor=${cursor}`)).status).toBe(200);
  });

  it('refuses a cursor that is altered at any position, naming it', async () => {
    const cursor = String((await products('limit=2')).body.pagination.nextCursor);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const altered = [...cursor].flatMap((character, index) => {
      const next = alphabet[(alphabet.indexOf(character) + 1) % 64] ?? '';
      // At the end every character is tried: some of its bits are padding, which a careless decoder ignores.
      const others = index >= cursor.length - 2 ? [...alphabet].filter((other) => other !== character) : [next];
      return others.map((other) => cursor.slice(0, index) + other + cursor.slice(index + 1));
    });
    altered.push(
      cursor.slice(1),
      cursor.slice(0, -1),
      `${cursor}A`,
      `${cursor}=`,
      `${cursor}%20`,
      `%20${cursor}`,
      `${cursor}${cursor}`,
      cursor.toLowerCase(),
      'x'.repeat(5000),
    );
    const answers = [];
    for (let start = 0; start < altered.length; start += 20) {
      answers.push(...(await Promise.all(altered.slice(start, start + 20).map((text) => products(`limit=2&cursor=${text}`)))));
    }
    const wrong = answers.filter(({ status, body }) => status !== 400 || fieldsOf(body).join() !== 'cursor');
    expect(wrong.map(({ status, body }) => [status, body])).toEqual([]);
    expect((await products(`limit=2&cursor=${cursor}`)).status).toBe(200);
  });

  it('refuses a cursor of another sort, filter or list, and takes it with another limit and other fields', async () => {
    const cursor = String((await products('limit=2&inStock=true&minPrice=0')).body.pagination.nextCursor);
    const refused = [
      'inStock=true',
      'minPrice=0',
      'inStock=true&minPrice=1',
      'inStock=false&minPrice=0',
      'inStock=true&minPrice=0&sort=createdAt',
      'inStock=true&minPrice=0&sku=S1',
      '',
    ];
    for (const query of refused) {
      const { status, body } = await products(`${query}&cursor=${cursor}`);
      expect([query, status, fieldsOf(body)]).toEqual([query, 400, ['cursor']]);
    }
    const users = await api.get(`/v1/users?cursor=${cursor}`, { token: admin.token });
    expect([users.status, fieldsOf(users.body)]).toEqual([400, ['cursor']]);
    expect((await products(`minPrice=0.00&inStock=true&limit=7&fields=id&cursor=${cursor}&sort=-createdAt`)).status).toBe(200);
  });

  it('a cursor is the same string in REST and GraphQL', async () => {
    const rested = (await products('limit=3&sort=-price')).body.pagination.nextCursor;
    const query =
      'query ($after: String) { products(first: 3, after: $after, sort: "-price") { nodes { id } pageInfo { endCursor hasNextPage hasPreviousPage } } }';
    const first = await graphql(tandem.url)(query);
    expect(first.data.products.pageInfo).toEqual({ endCursor: rested, hasNextPage: true, hasPreviousPage: false });
    const [second, page2] = await Promise.all([graphql(tandem.url)(query, { after: rested }), products('limit=3&sort=-price&page=2')]);
    expect(second.data.products.nodes).toEqual(page2.body.data.map(({ id }: { id: string }) => ({ id })));
    const altered = await graphql(tandem.url)(query, { after: `${rested.slice(0, -1)}` });
    expect(altered.errors?.[0].extensions).toMatchObject({ code: 'VALIDATION_ERROR', status: 400, details: [{ field: 'cursor' }] });
  });

  it('filters: inclusive bounds of money, exclusive ones of time, a date alone is midnight UTC', async () => {
    const first = (await products('sku=S1&fields=createdAt')).body.data[0].createdAt;
    const skus = async (query: string) => (await products(`${query}&sku=S1`)).body.data.length;
    expect(first).toBe('2026-01-01T00:00:01.000Z');
    expect(
      await Promise.all([skus(`createdAfter=${first}`), skus('createdAfter=2026-01-01T00:00:00.999Z'), skus('createdAfter=2026-01-01')]),
    ).toEqual([0, 1, 1]);
    expect(
      await Promise.all([skus(`createdBefore=${first}`), skus('createdBefore=2026-01-01T00:00:01.001Z'), skus('createdBefore=2026-01-01')]),
    ).toEqual([0, 1, 0]);
    expect(
      await Promise.all([skus('createdAfter=2026-01-01T01:00:00%2B01:00'), skus('createdBefore=2026-01-01T01:00:02%2B01:00')]),
    ).toEqual([1, 1]);
    expect(await Promise.all([skus('minPrice=1'), skus('minPrice=1.01'), skus('maxPrice=1.00'), skus('maxPrice=0.99')])).toEqual([
      1, 0, 1, 0,
    ]);
  });

  it('total does not depend on where in the list one is, and holds for what is filtered', async () => {
    const first = await products('limit=2&createdBefore=2026-01-01T00:00:10Z');
    const second = await products(`limit=2&createdBefore=2026-01-01T00:00:10Z&cursor=${first.body.pagination.nextCursor}`);
    expect([first.body.pagination.total, second.body.pagination.total]).toEqual([9, 9]);
  });
});
