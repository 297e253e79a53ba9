import { createProduct, rest as restOf } from '../support/client.js';
import { waitFor } from '../support/processes.js';
import { sharedTandem } from '../support/tandem.js';
import { ask, callGraphql, callRest, getOperation } from './calls.js';
import { operations, otherWays } from './operations.js';
import { schema, selectionOf } from './schema.js';
import { createOrder, createSession, createWorld, type World } from './world.js';

type Json = any;

const reads = operations.filter(({ rest }) => getOperation(rest).method === 'get');
const isList = (id: string) => getOperation(id).operation.parameters.some(({ name }: Json) => name === 'sort');
const pagedReads = reads.filter(({ rest, graphql }) => isList(rest) && graphql !== 'Order.items');

/** Version 1 of an answer of version 2: money is a number, with its currency beside it in a resource, though not in a line. */
function toVersion1(value: Json): Json {
  if (Array.isArray(value)) return value.map(toVersion1);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries<Json>(value);
  const isMoney = (part: Json) => part?.amount !== undefined;
  const shown = entries.map(([key, part]) => [key, isMoney(part) ? Number(part.amount) : toVersion1(part)]);
  const currency = 'version' in value ? entries.find(([, part]) => isMoney(part))?.[1].currency : undefined;
  return { ...Object.fromEntries(shown), ...(currency && { currency }) };
}

/** Oldest first: suites that run beside this one add to the other end. */
const sortOf = (id: string): Record<string, string> =>
  /createdAt/.test(getOperation(id).operation.parameters.find(({ name }: Json) => name === 'sort')?.schema.pattern)
    ? { sort: 'createdAt' }
    : {};

/** What GraphQL selects of an order are its lines, too, which lists of REST have with `include`. */
const queryOf = (id: string): Record<string, string> =>
  isList(id) ? { ...sortOf(id), ...(/^list(User)?Orders$/.test(id) && { include: 'items' }) } : {};

/** Reads once more where a suite that runs beside this one has changed a row in between. */
async function unchanged<T extends { version2: Json; again: Json }>(read: () => Promise<T>): Promise<T> {
  return waitFor('rows that nobody changes meanwhile', async () => {
    const answers = await read();
    return JSON.stringify(answers.version2.body.data) === JSON.stringify(answers.again.body.data) ? answers : null;
  });
}

describe('reads', () => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld();
    await Promise.all([createOrder(world), createOrder(world), createSession(world), createProduct(), createProduct()]);
  });

  it.each(reads.map((pair) => [pair.rest, pair] as const))('%s answers the same in GraphQL, version 2 and version 1', async (_id, pair) => {
    const token = pair.rest === 'listUsers' ? world.support.token : world.owner.token;
    const query = isList(pair.rest) ? { limit: '2', ...queryOf(pair.rest) } : {};
    const args = isList(pair.rest) && pair.graphql !== 'Order.items' ? { first: 2, ...sortOf(pair.rest) } : {};
    const sample = await pair.sample(world);
    const { version2, version1, graphql } = await unchanged(async () => {
      const first = await callRest(pair.rest, { ...sample, query }, { token });
      const [older, asked] = await Promise.all([
        callRest(pair.rest, { ...sample, query }, { token }, 1),
        callGraphql(pair, { ...sample, args }, { token }),
      ]);
      return { version2: first, version1: older, graphql: asked, again: await callRest(pair.rest, { ...sample, query }, { token }) };
    });
    expect(version2.status).toBe(200);
    expect(graphql.error).toBeNull();
    const { pagination, data } = version2.body.pagination ? version2.body : { data: version2.body, pagination: null };
    expect(version1.body.pagination ? version1.body.data : version1.body).toEqual(toVersion1(data));
    expect(graphql.data.edges?.map(({ node }: Json) => node) ?? graphql.data).toEqual(data);
    if (!graphql.data.edges) return;
    expect(graphql.data.pageInfo.hasNextPage).toBe(pagination.hasMore);
    if (pagination.hasMore) expect(graphql.data.pageInfo.endCursor).toBe(pagination.nextCursor);
    expect(graphql.data.totalIsEstimate).toBe(pagination.totalIsEstimate ?? false);
  });

  it.each(pagedReads.map((pair) => [pair.rest, pair] as const))('%s goes on with the cursor of the other protocol', async (_id, pair) => {
    const { token } = pair.rest === 'listUsers' ? world.support : world.owner;
    const sample = await pair.sample(world);
    const first = await callRest(pair.rest, { ...sample, query: { limit: '1', ...queryOf(pair.rest) } }, { token });
    const cursor = first.body.pagination.nextCursor;
    expect(cursor).not.toBeNull();
    const rest = await callRest(pair.rest, { ...sample, query: { limit: '1', cursor, ...queryOf(pair.rest) } }, { token });
    const graphql = await callGraphql(pair, { ...sample, args: { first: 1, after: cursor, ...sortOf(pair.rest) } }, { token });
    expect(graphql.error).toBeNull();
    expect(graphql.data.edges.map(({ node }: Json) => node.id)).toEqual(rest.body.data.map(({ id }: Json) => id));
  });

  it.each(otherWays.map((way) => [way.graphql, way] as const))('%s answers what REST answers', async (_name, way) => {
    const { token } = world.owner;
    const { body } = await callRest(way.rest, { path: way.path(world) }, { token });
    const type = { getUser: 'User', getOrder: 'Order', getProduct: 'Product', getCart: 'Cart' }[way.rest] as string;
    const document = way.document(world).replace('SELECTION', selectionOf(schema.getType(type)!));
    const { data, error } = await ask(document, {}, way.at, { token });
    expect(error).toBeNull();
    expect(data).toEqual(body);
  });

  it.each(reads.filter(({ rest }) => rest !== 'listOrderItems').map((pair) => [pair.rest, pair] as const))(
    '%s answers the fields that are asked for, in both versions',
    async (_id, pair) => {
      const { token } = pair.rest === 'listUsers' ? world.support : world.owner;
      const sample = await pair.sample(world);
      for (const version of [1, 2] as const) {
        const { parameters } = getOperation(pair.rest, version).operation;
        const names: string[] = parameters.find(({ name }: Json) => name === 'fields').schema.items.enum;
        const whole = await callRest(pair.rest, { ...sample, query: queryOf(pair.rest) }, { token }, version);
        const [resource] = whole.body.data ?? [whole.body];
        expect(names.toSorted()).toEqual(Object.keys(resource).sort());
        const some = await callRest(pair.rest, { ...sample, query: { fields: names.slice(0, 2).join(',') } }, { token }, version);
        expect(Object.keys((some.body.data ?? [some.body])[0]).sort()).toEqual(names.slice(0, 2).sort());
      }
    },
  );

  it('documents exactly the keys that answers have', async () => {
    const { body } = await restOf(sharedTandem().url).get(`/v1/orders/${String(world.order.id)}`, { token: world.owner.token });
    expect(Object.keys(body).sort()).toEqual(['createdAt', 'currency', 'id', 'items', 'status', 'total', 'updatedAt', 'userId', 'version']);
  });
});
