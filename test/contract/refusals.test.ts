import { resolveReference } from '../support/contract-validator.js';
import { bodySchemaOf, callGraphql, callRest, type FieldAnswer, getOperation, graphqlName } from './calls.js';
import { type OperationPair, operations, type Sample } from './operations.js';
import { createWorld, type World } from './world.js';

type Json = any;

/** A body that is wrong in one field. */
interface Violation {
  path: string[];
  value: unknown;
  /** The value is of the wrong type, which GraphQL itself refuses, in its own words. */
  isMistyped?: boolean;
}

function violationsOf(schema: Json, path: string[] = []): Violation[] {
  return Object.entries<Json>(schema.properties).flatMap(([name, reference]) => {
    const property = resolveReference(reference);
    const at = [...path, name];
    if (property.properties) return violationsOf(property, at);
    return [...wrongValues(property).map((value) => ({ path: at, value })), { path: at, value: { not: 'this' }, isMistyped: true }];
  });
}

/** Values of the right type that break the limits of a schema. */
function wrongValues({ type, format, minLength, maxLength, minimum, maximum, maxItems, pattern }: Json): unknown[] {
  if (type === 'null') return ['2026-01-01T00:00:00Z'];
  if (type === 'array')
    return [Array.from({ length: Number(maxItems) + 1 }, () => ({ productId: 'prd_01h455vb4pex5vsknk084sn02q', quantity: 1 }))];
  if (type === 'string' && /^\^\(?\\d/.test(pattern ?? '')) return ['-1', 'free', '1.999'];
  if (type === 'string' && !/^\^\w{3}_/.test(pattern ?? '') && maxLength !== undefined) {
    return [...(minLength > 0 ? [''] : []), 'x'.repeat(Number(maxLength) + 1), ...(format === 'email' ? ['nobody'] : [])];
  }
  return type === 'integer' ? [Number(minimum) - 1, Number(maximum) + 1].filter((value) => Math.abs(value) < 2 ** 31) : [];
}

/** The sample's body with one field replaced. */
function broken(sample: Sample, { path, value }: Violation): Sample {
  const body = structuredClone(sample.body ?? {});
  let part: Json = body;
  for (const name of path.slice(0, -1)) part = part[name] ??= {};
  part[path.at(-1) ?? ''] = value;
  return { ...sample, body };
}

const renamed = (details: Json[]) =>
  details.map(({ field, message }) => ({ field: graphqlName(field), message })).sort((a, b) => (a.field < b.field ? -1 : 1));
const fieldsOf = (details: Json[]) => details.map(({ field }) => field);
const compared = ({ error }: FieldAnswer) =>
  error && { code: error.code, details: error.details.toSorted((a, b) => (a.field < b.field ? -1 : 1)) };

const filterNames = (id: string): string[] =>
  getOperation(id)
    .operation.parameters.map((parameter: Json) => resolveReference(parameter))
    .filter((parameter: Json) => parameter.in === 'query' && !/^(page|cursor|limit|sort|fields|include)$/.test(parameter.name))
    .map(({ name }: Json) => name);

const withBody = operations.filter(({ rest }) => getOperation(rest).operation.requestBody);
const withId = operations.filter(({ rest }) => /\{(user|order|product|session)Id\}/.test(getOperation(rest).path));
const withVersion = withBody.filter(({ rest }) => 'version' in bodySchemaOf(rest).properties);
const conditional = operations.filter(({ rest }) => getOperation(rest).operation.responses[412]);
const lists = operations.filter(
  ({ rest, graphql }) => getOperation(rest).operation.parameters?.some(({ name }: Json) => name === 'sort') && graphql !== 'Order.items',
);
const named = (pairs: OperationPair[]) => pairs.map((pair) => [pair.rest, pair] as const);

describe('refusals', () => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld();
  });

  /** Someone whom the operation lets in. */
  const tokenFor = ({ rest }: OperationPair) => (getOperation(rest).operation['x-access'].owner ? world.owner : world.admin).token;

  async function both(
    pair: OperationPair,
    sample: Sample & { query?: Record<string, string>; args?: Json },
    call: { token: string; headers?: Record<string, string> },
  ) {
    const [rest, graphql] = await Promise.all([callRest(pair.rest, sample, call), callGraphql(pair, sample, call)]);
    return { rest, graphql };
  }

  it.each(named(withBody))('%s tells each wrong field alike', async (id, pair) => {
    const sample = await pair.sample(world);
    for (const violation of violationsOf(bodySchemaOf(id))) {
      const { rest, graphql } = await both(pair, broken(sample, violation), { token: tokenFor(pair) });
      const { code, details } = rest.body?.error ?? { code: `status ${String(rest.status)}`, details: [] };
      const where = { field: violation.path.join('.'), value: String(violation.value).slice(0, 20) };
      expect({ where, code, fields: fieldsOf(details) }).toEqual({ where, code: 'VALIDATION_ERROR', fields: [where.field] });
      if (violation.isMistyped) expect({ where, code: graphql.error?.code }).toEqual({ where, code });
      else expect({ where, ...compared(graphql) }).toEqual({ where, code, details: renamed(details) });
    }
  });

  it.each(named(withBody))('%s refuses a field that it does not know', async (_id, pair) => {
    const { rest, graphql } = await both(pair, broken(await pair.sample(world), { path: ['surprise'], value: true }), {
      token: tokenFor(pair),
    });
    expect(rest.body.error).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'surprise' }] });
    expect(graphql.error?.code).toBe('VALIDATION_ERROR');
  });

  it.each(named(withId))('%s finds nothing by an id that does not exist, or is none', async (_id, pair) => {
    const sample = await pair.sample(world);
    const known = Object.keys(sample.path ?? {}).at(-1) ?? '';
    const unknown = `${String(sample.path?.[known]).slice(0, 4)}01h455vb4pex5vsknk084sn02q`;
    for (const id of [unknown, 'nothing', '%', `${unknown}x`]) {
      const { rest, graphql } = await both(pair, { ...sample, path: { ...sample.path, [known]: id } }, { token: tokenFor(pair) });
      expect({ id, status: rest.status, code: rest.body?.error.code }).toEqual({ id, status: 404, code: 'NOT_FOUND' });
      expect({ id, code: graphql.error?.code }).toEqual({ id, code: 'NOT_FOUND' });
    }
  });

  it.each(named(withVersion))('%s refuses a stale version', async (_id, pair) => {
    const sample = await pair.sample(world);
    const token = sample.owner?.token ?? (pair.refusesOwner ? world.admin.token : tokenFor(pair));
    const { rest, graphql } = await both(pair, { ...sample, body: { ...sample.body, version: 2_000_000_000 } }, { token });
    expect([rest.status, rest.body?.error.code, graphql.error?.status, graphql.error?.code]).toEqual([
      409,
      'VERSION_CONFLICT',
      409,
      'VERSION_CONFLICT',
    ]);
  });

  it.each(named(conditional))('%s refuses a stale If-Match', async (_id, pair) => {
    const token = pair.refusesOwner ? world.admin.token : tokenFor(pair);
    const sample = await pair.sample(world);
    const call = { token: sample.owner?.token ?? token, headers: { 'if-match': '"2000000000"' } };
    const { rest, graphql } = await both(pair, sample, call);
    expect([rest.status, rest.body?.error.code, graphql.error?.status, graphql.error?.code]).toEqual([
      412,
      'PRECONDITION_FAILED',
      412,
      'PRECONDITION_FAILED',
    ]);
  });

  it.each(named(lists))('%s refuses a bad cursor, sort, limit and filter alike', async (id, pair) => {
    const sample = await pair.sample(world);
    const token = pair.rest === 'listUsers' ? world.admin.token : tokenFor(pair);
    const ask = (query: Record<string, string>, args: Json) => both(pair, { ...sample, query, args }, { token });
    const cases: [Record<string, string>, Json, string][] = [
      [{ cursor: 'bm90LWEtY3Vyc29y' }, { after: 'bm90LWEtY3Vyc29y' }, 'cursor'],
      [{ cursor: '' }, { after: '' }, 'cursor'],
      [{ sort: 'password' }, { sort: 'password' }, 'sort'],
      [{ sort: 'createdAt,createdAt' }, { sort: 'createdAt,createdAt' }, 'sort'],
      [{ limit: '0' }, { first: 0 }, 'limit'],
      [{ limit: '101' }, { first: 101 }, 'limit'],
      ...filterCases(id),
    ];
    for (const [query, args, field] of cases) {
      const { rest, graphql } = await ask(query, args);
      const { code, details } = rest.body.error ?? { code: `status ${String(rest.status)}`, details: [] };
      expect({ query, code, fields: fieldsOf(details) }).toEqual({ query, code: 'VALIDATION_ERROR', fields: [field] });
      expect({ query, code: graphql.error?.code, messages: graphql.error?.details.map(({ message }) => message) }).toEqual({
        query,
        code,
        messages: details.map(({ message }: Json) => message),
      });
    }
  });

  it.each(named(lists.filter(({ rest }) => filterNames(rest).includes('deleted'))))(
    '%s shows deleted rows to an admin alone',
    async (_id, pair) => {
      const sample = await pair.sample(world);
      const token = pair.rest === 'listUsers' ? world.support.token : world.owner.token;
      const request = { ...sample, query: { deleted: 'only' }, args: { filter: { deleted: 'only' } } };
      const refused = await both(pair, request, { token });
      expect([refused.rest.status, refused.graphql.error?.status]).toEqual([403, 403]);
      const shown = await both(pair, request, { token: world.admin.token });
      expect([shown.rest.status, shown.graphql.error]).toEqual([200, null]);
    },
  );
});

/** Filters that hold what GraphQL's types let pass and the rules do not. */
function filterCases(id: string): [Record<string, string>, Json, string][] {
  const wrong: Record<string, [string, unknown]> = {
    createdAfter: ['yesterday', 'yesterday'],
    createdBefore: ['2026-13-01', '2026-13-01'],
    minTotal: ['-1', -1],
    maxTotal: ['1.999', 1.999],
    minPrice: ['-1', -1],
    maxPrice: ['1.999', 1.999],
    email: ['x'.repeat(256), 'x'.repeat(256)],
  };
  return filterNames(id)
    .filter((name) => name in wrong)
    .map((name) => {
      const [text, value] = wrong[name] as [string, unknown];
      return [{ [name]: text }, { filter: { [name]: value } }, name];
    });
}
