import { Client } from 'pg';
import { createProduct, expectOk, loginAdmin, registerMember, rest } from '../support/client.js';
import { sharedDeployment } from '../support/tandem.js';

const tandem = sharedDeployment();
let database: Client;

beforeAll(async () => {
  database = new Client(tandem.env['ORDERS_DATABASE_URL']);
  await database.connect();
});

afterAll(() => database.end());

it('tells what becomes of an order, with money as numbers', async () => {
  const api = rest(tandem.url);
  const [admin, buyer, pot] = [
    await loginAdmin(tandem.url),
    await registerMember(tandem.url),
    await createProduct({ price: 99.99 }, tandem.url),
  ];
  const items = [{ productId: pot.id, quantity: 2 }];
  const { id } = expectOk(await api.post('/v1/users/me/orders', { token: buyer.token, body: { items } }));
  for (const body of [{ status: 'paid' }, { status: 'cancelled' }])
    expectOk(await api.patch(`/v1/orders/${id}`, { token: admin.token, body }));
  expectOk(await api.delete(`/v1/orders/${id}`, { token: admin.token }));
  expectOk(await api.patch(`/v1/orders/${id}`, { token: admin.token, body: { deletedAt: null } }));
  expect((await api.patch(`/v1/orders/${id}`, { token: admin.token, body: { status: 'paid' } })).status).toBe(409);

  const { rows } = await database.query('SELECT event_id, type, data FROM outbox WHERE aggregate_id = $1 ORDER BY position', [id]);
  const [userId, total, currency, event_id] = [buyer.id, 199.98, 'USD', expect.stringMatching(/^evt_/)];
  const line = { productId: pot.id, sku: pot.sku, name: pot.name, quantity: 2, unitPrice: 99.99, total: 199.98 };
  expect(rows).toEqual([
    { event_id, type: 'order.created', data: { userId, total, currency, items: [line] } },
    { event_id, type: 'order.paid', data: { userId, total, currency } },
    { event_id, type: 'order.cancelled', data: { userId, total, currency } },
    { event_id, type: 'order.deleted', data: { userId } },
    { event_id, type: 'order.restored', data: { userId } },
  ]);
});
