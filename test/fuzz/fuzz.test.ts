import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { createProduct, expectOk, loginAdmin, rest } from '../support/client.js';
import { root } from '../support/commands.js';
import { waitFor } from '../support/processes.js';
import { startTandem, type TestTandem } from '../support/tandem.js';
import { Actors } from './actors.js';
import { type Plan, problemsOf } from './checks.js';
import { operations } from './contract.js';
import { type Dice, rollDice } from './dice.js';
import { Findings } from './findings.js';
import { GraphqlPlans } from './graphql-plans.js';
import { brokenInvariants, isQuiet } from './invariants.js';
import { Pool } from './pool.js';
import { RestPlans } from './rest-plans.js';
import { type FuzzAnswer, Transport } from './transport.js';

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2_147_483_647);
const requests = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
const connections = Number(process.env['FUZZ_CONNECTIONS'] ?? 32);
/** What the process may grow by, in MB: caches and pools fill at first. */
const growth = 400;

/** Of what is asked, so much is GraphQL. */
const graphqlPercent = 40;
/** Passwords are expensive to hash, metrics to gather, and without people nothing else gets far: these are asked less often. */
const rare =
  /\/auth\/(login|logout|password-resets\/)|^POST \/v\d\/users$|^DELETE \/v\d\/(users\/\{userId\}(\/sessions\/\{sessionId\})?|products\/\{productId\}|orders\/\{orderId\})$|^GET \/(metrics|docs|openapi\.json)/;
const rareFields = ['createUser', 'login', 'logout', 'resetPassword', 'deleteUser', 'deleteSession', 'deleteProduct', 'deleteOrder'];

let tandem: TestTandem;
let transport: Transport;
let actors: Actors;
let pool: Pool;
let makePlan: (dice: Dice) => Plan;
const findings = new Findings();

beforeAll(async () => {
  tandem = await startTandem({
    RATE_LIMIT_IP: '100000000',
    RATE_LIMIT_USER: '100000000',
    RATE_LIMIT_LOGIN: '100000000',
    LOG_LEVEL: 'warn',
  });
  transport = new Transport(tandem.url, connections);
  const kept = new Set([(await loginAdmin(tandem.url)).id]);
  pool = new Pool(kept);
  actors = new Actors(tandem.url, (email) => {
    pool.add('email', email);
  });
  await actors.start();
  await stockUp(20);
  makePlan = planner();
}, 120_000);

/** Requests delete products and sell them out: new ones keep the carts full. */
async function stockUp(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const { id, sku } = await createProduct({ price: index + 0.99, stock: 5000, currency: index % 5 === 4 ? 'EUR' : 'USD' }, tandem.url);
    pool.add('prd', id);
    pool.add('sku', sku);
  }
}

afterAll(async () => {
  transport.close();
  await tandem.stop();
}, 60_000);

function planner(): (dice: Dice) => Plan {
  const schema = buildSchema(readFileSync(join(root, 'contracts/schema.graphql'), 'utf8'));
  const restPlans = new RestPlans(pool);
  const graphqlPlans = new GraphqlPlans(schema, pool, operations);
  const addresses = operations.filter(({ path }) => path !== '/graphql');
  const restTargets = addresses.flatMap((operation) => Array.from({ length: rare.test(operation.id) ? 1 : 4 }, () => operation));
  const graphqlTargets = GraphqlPlans.rootFields(schema).flatMap((field) =>
    Array.from({ length: rareFields.includes(field.name) ? 1 : 4 }, () => field),
  );
  return (dice) => {
    const plan = dice.chance(graphqlPercent)
      ? graphqlPlans.make(dice, dice.pick(graphqlTargets))
      : restPlans.make(dice, dice.pick(restTargets));
    const index = dice.int(0, actors.count - 1);
    const token = plan.request.headers['authorization'] === undefined ? actors.tokenOf(index) : null;
    if (token === null) return plan;
    return {
      ...plan,
      actor: { index, role: actors.roleOf(index) },
      request: { ...plan.request, headers: { ...plan.request.headers, authorization: `Bearer ${token}` } },
    };
  };
}

async function ask(dice: Dice, number: number): Promise<void> {
  const plan = makePlan(dice);
  let answer: FuzzAnswer;
  try {
    answer = await transport.send(plan.request);
  } catch (error) {
    // A server may close the connection on a body that it will not read to its end.
    const isRefusedBody =
      (plan.request.body?.length ?? 0) > 1_048_576 && ['EPIPE', 'ECONNRESET'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (!isRefusedBody) findings.add(plan, null, [`no answer: ${String(error)}`], number);
    return;
  }
  const problems = problemsOf(plan, answer);
  findings.count(plan, answer);
  if (problems.length > 0) findings.add(plan, answer, problems, number);
  pool.harvest(answer.body, [answer.headers['etag']].flat()[0]);
  if (answer.status === 401 && plan.actor !== null && /access token is invalid/.test(answer.body)) actors.replace(plan.actor.index);
}

async function harvestMails(): Promise<void> {
  const directory = join(tandem.env['DATA_DIR'] ?? '', 'mail');
  if (!existsSync(directory)) return;
  const names = (await readdir(directory)).filter((name) => name.endsWith('.eml')).sort();
  for (const name of names.slice(-50)) pool.harvestMail(await readFile(join(directory, name), 'utf8'));
}

/** Resident memory of the server in MB; 0 where the system does not tell. */
function memory(): number {
  const file = `/proc/${String(tandem.pid)}/status`;
  return existsSync(file) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024 : 0;
}

test(`no answer to ${String(requests)} requests is a 5xx or breaks the contract (FUZZ_SEED=${String(seed)})`, async () => {
  const dice = rollDice(seed, requests);
  const started = Date.now();
  let number = 0;
  let warm = 0;
  const worker = async (): Promise<void> => {
    for (let next = dice.next(); !next.done; next = dice.next()) {
      const own = (number += 1);
      if (own === Math.ceil(requests / 4)) warm = memory();
      if (own % 500 === 0) await Promise.all([harvestMails(), stockUp(2)]);
      await ask(next.value, own);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  await actors.settled();
  process.stderr.write(
    `FUZZ_SEED=${String(seed)}: ${findings.summary()}, ${String(actors.signUps)} people signed up, in ${((Date.now() - started) / 1000).toFixed(1)} s; memory ${warm.toFixed(0)} → ${memory().toFixed(0)} MB\n`,
  );
  if (findings.size > 0)
    throw new Error(
      `${String(findings.size)} kinds of wrong answers; repeat with FUZZ_SEED=${String(seed)}\n\n${findings.report(tandem.url, tandem.logs())}`,
    );
  expect(memory() - warm).toBeLessThan(growth);
}, 600_000);

test('the server is well afterwards, and has logged no error', async () => {
  const { status } = expectOk(await rest(tandem.url).get('/health'));
  expect(status).toBe('healthy');
  expect(
    tandem
      .logs()
      .split('\n')
      .filter((line) => /"level":"(error|fatal)"|unhandled|UnhandledPromise|Warning:/i.test(line))
      .slice(0, 10),
  ).toEqual([]);
});

test('every list can be read to its end, deleted rows included', async () => {
  const { token } = await loginAdmin(tandem.url);
  for (const version of [1, 2] as const) {
    for (const resource of ['users', 'products', 'orders']) {
      const operation = operations.find(({ id }) => id === `GET /v${String(version)}/${resource}`) ?? null;
      let cursor = '';
      do {
        const path = `/v${String(version)}/${resource}?deleted=with&limit=100${cursor && `&cursor=${cursor}`}${resource === 'orders' ? '&include=items' : ''}`;
        const plan: Plan = { request: { method: 'GET', path, headers: { authorization: `Bearer ${token}` } }, operation, actor: null };
        const answer = await transport.send(plan.request);
        expect([path, answer.status, problemsOf(plan, answer)]).toEqual([path, 200, []]);
        cursor = (JSON.parse(answer.body) as { pagination: { nextCursor: string | null } }).pagination.nextCursor ?? '';
      } while (cursor);
    }
  }
});

test('the databases keep their rules', async () => {
  const users = tandem.env['USERS_DATABASE_URL'] ?? '';
  const orders = tandem.env['ORDERS_DATABASE_URL'] ?? '';
  await waitFor('the outboxes to be empty', () => isQuiet([users, orders]), 60_000);
  expect(await brokenInvariants(users, orders)).toEqual([]);
});
