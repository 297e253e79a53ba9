import { Agent, request as httpRequest } from 'node:http';
import { createProduct, login, rest, type TestUser, registerMember } from '../support/client.js';
import { createTandemDatabases, type TandemDatabases, untilBlocked, withClient } from '../support/database.js';
import { startProcess, waitFor } from '../support/processes.js';
import { admin, startTandem, type TestTandem } from '../support/tandem.js';

let databases: TandemDatabases;
/** Goes on while the processes before it, which clients talk to, are stopped. */
let base: TestTandem;

beforeAll(async () => {
  databases = await createTandemDatabases();
  base = await startTandem({ USERS_DATABASE_URL: databases.usersUrl, ORDERS_DATABASE_URL: databases.ordersUrl });
});
afterAll(async () => {
  expect(await base.stop()).toBe(0);
  await databases.drop();
});

interface Exchange {
  status: number;
  connection: string | undefined;
}

/** One request over the agent's connections. */
function send(agent: Agent, url: string, method: string, path: string, token: string, body?: object): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
    const request = httpRequest(`${url}${path}`, { method, agent, headers }, (response) => {
      response.resume();
      response.on('error', reject).on('end', () => {
        resolve({ status: response.statusCode ?? 0, connection: response.headers.connection });
      });
    });
    request.on('error', reject).end(body && JSON.stringify(body));
  });
}

describe('shutdown', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('at %s what is in flight ends well while ready fails, and the exit code is 0', async (signal) => {
    const tandem = await base.startFront();
    const api = rest(tandem.url);
    const { id } = await createProduct({}, tandem.url);
    const { accessToken: token } = await login(admin.email, admin.password, tandem.url);
    // A connection that is open before the signal, as a balancer's is.
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect((await send(agent, tandem.url, 'GET', '/health/ready', token)).status).toBe(200);
    const { hanging, stopped } = await withClient(databases.ordersUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT 1 FROM products WHERE sku = $1 FOR UPDATE`, [(await api.get(`/v1/products/${id}`)).body.sku]);
      const patched = api.patch(`/v1/products/${id}`, { token, body: { stock: 7 } });
      await untilBlocked(client);
      const exit = tandem.stop(signal);
      const ready = await waitFor('ready to fail', async () => {
        const answer = await send(agent, tandem.url, 'GET', '/health/ready', token).catch((error: unknown) => error as Error);
        return answer instanceof Error || answer.status === 503 ? answer : null;
      });
      expect(ready).toEqual({ status: 503, connection: 'close' });
      await waitFor(
        'new connections to be refused',
        () =>
          fetch(`${tandem.url}/health/live`).then(
            () => false,
            () => true,
          ),
        5000,
      );
      await client.query('ROLLBACK');
      return { hanging: patched, stopped: exit };
    });
    const { status, body, headers } = await hanging;
    expect([status, body.stock, headers.get('connection')]).toEqual([200, 7, 'close']);
    expect(await stopped).toBe(0);
    agent.destroy();
  });

  it('under load nothing is cut off: what was done was answered, and the end comes soon', async () => {
    const tandem = await base.startFront();
    const member: TestUser = await registerMember(tandem.url);
    const answered: number[] = [];
    const refused: string[] = [];
    let isOver = false;
    const client = async (): Promise<void> => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while (!isOver) {
        await send(agent, tandem.url, 'PATCH', '/v1/users/me', member.token, { name: 'Ada' }).then(
          ({ status }) => answered.push(status),
          (error: unknown) => {
            const { code, message } = error as NodeJS.ErrnoException;
            refused.push(code ?? message);
            isOver ||= code === 'ECONNREFUSED';
          },
        );
      }
      agent.destroy();
    };
    const clients = Array.from({ length: 10 }, client);
    await waitFor('some load', () => answered.length > 50);
    const started = Date.now();
    expect(await tandem.stop('SIGTERM')).toBe(0);
    expect(Date.now() - started).toBeLessThan(5000);
    isOver = true;
    await Promise.all(clients);
    expect(new Set(answered)).toEqual(new Set([200]));
    const version = await withClient(
      databases.usersUrl,
      async (db) => (await db.query(`SELECT version FROM users WHERE email = $1`, [member.email])).rows[0].version,
    );
    expect(version - 1).toBe(answered.length);
    // A connection may be refused or, not yet accepted, reset; neither had any effect.
    expect(refused.filter((code) => !['ECONNREFUSED', 'ECONNRESET'].includes(code))).toEqual([]);
  });

  it('a request that never ends does not keep the process for ever', async () => {
    const tandem = await base.startFront();
    const { port } = new URL(tandem.url);
    const slow = startProcess(process.execPath, [
      '-e',
      `const s = require('net').connect(${port}, '127.0.0.1', () => { s.write('POST /v1/users HTTP/1.1\\r\\nHost: x\\r\\nContent-Type: application/json\\r\\nContent-Length: 100\\r\\n\\r\\n{'); console.log('sent'); }); s.on('error', () => {}); s.on('close', () => process.exit(0)); setInterval(() => {}, 1000);`,
    ]);
    await waitFor('the slow client', () => slow.logs().includes('sent'));
    const idle = startProcess(process.execPath, [
      '-e',
      `const s = require('net').connect(${port}, '127.0.0.1', () => console.log('open')); s.on('error', () => {}); setInterval(() => {}, 1000);`,
    ]);
    await waitFor('the idle client', () => idle.logs().includes('open'));
    // stop() itself throws after 20 s, which is also what the server waits for its requests at most.
    const exited = tandem.stop('SIGTERM').then(
      (code) => code,
      (error: unknown) => String(error),
    );
    slow.child.kill('SIGKILL');
    expect(await exited).toBe(0);
    idle.child.kill('SIGKILL');
    await Promise.all([slow.exited, idle.exited]);
  });
});
