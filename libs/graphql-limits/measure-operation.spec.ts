import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { graphqlLimits, limitViolations, measureOperation } from './index.js';

const schema = buildSchema(`
  interface Node { id: ID! }
  type Money { amount: String! currency: String! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Product implements Node { id: ID! name: String! price: Money! }
  type OrderItem { id: ID! quantity: Int! product: Product total: Money! }
  type Order implements Node { id: ID! status: String! total: Money! items: [OrderItem!]! user: User lines(first: Int): ItemConnection! }
  type User implements Node { id: ID! name: String! orders(first: Int, last: Int, after: String): OrderConnection! }
  type ItemEdge { node: OrderItem! cursor: String! }
  type ItemConnection { edges: [ItemEdge!]! pageInfo: PageInfo! }
  type OrderEdge { node: Order! cursor: String! }
  type OrderConnection { edges: [OrderEdge!]! nodes: [Order!]! pageInfo: PageInfo! totalCount: Int! }
  type UserEdge { node: User! cursor: String! }
  type UserConnection { edges: [UserEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type Query {
    me: User
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    order(id: ID!): Order!
    orders(first: Int = 20, after: String): OrderConnection!
    users(first: Int): UserConnection!
  }
  type Session { accessToken: String! }
  type Mutation { login(email: String!): Session! updateOrder(id: ID!): Order! }
`);

function measure(source: string, variables: Record<string, unknown> = {}, operationName?: string) {
  return measureOperation(schema, parse(source), operationName, variables);
}

const costOf = (source: string, variables?: Record<string, unknown>) => measure(source, variables).cost;
const violatedBy = (source: string) => limitViolations(measure(source)).map(({ field }) => field);

/** CPU milliseconds of the best of three runs: wall time would measure the machine's other work. */
function fastestRun(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('cost', () => {
  it.each([
    ['a resource', '{ me { id name } }', 1],
    ['a scalar alone', '{ __typename }', 1],
    [
      'a page, whatever its size, as in REST',
      '{ orders(first: 100) { totalCount pageInfo { endCursor } edges { cursor node { id total { amount } } } } }',
      1,
    ],
    ['a resource and a connection on it', '{ me { orders { nodes { id } } } }', 2],
    ['two root fields', '{ me { id } orders { nodes { id } } }', 2],
    ['a write', 'mutation { login(email: "a") { accessToken } }', 1],
    ['two writes', 'mutation { a: login(email: "a") { accessToken } b: login(email: "a") { accessToken } }', 2],
    ['an order with its lines and their products', '{ order(id: "1") { items { quantity product { name } } } }', 2],
    ['a page of 20 orders with lines and products', '{ orders { edges { node { items { product { name } } } } } }', 21],
    ['a resource per row', '{ orders(first: 10) { nodes { user { name } } } }', 2],
    ['pages within a page', '{ users(first: 20) { edges { node { orders(first: 10) { edges { node { id } } } } } } }', 23],
  ])('of %s', (_name, source, cost) => {
    expect(costOf(source)).toBe(cost);
  });

  it('counts each id of nodes(ids:), literal or variable, as node(id:)', () => {
    expect(costOf('{ node(id: "1") { id } }')).toBe(1);
    expect(costOf('{ nodes(ids: ["1", "2", "3"]) { id } }')).toBe(3);
    expect(costOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(40).fill('1') })).toBe(40);
    expect(costOf('query ($ids: [ID!] = ["1", "2"]) { nodes(ids: $ids) { id } }')).toBe(2);
  });

  it('resolves the page size from literals, variables and defaults, and clamps it', () => {
    const paged = (args: string, declared = '') => `query ${declared} { orders${args} { nodes { user { id } } } }`;
    const twenty = costOf(paged(''));
    expect(twenty).toBe(3);
    expect(costOf(paged('(first: 100)'))).toBe(11);
    expect(costOf(paged('(first: 100000)'))).toBe(11);
    expect(costOf(paged('(first: -1)'))).toBe(2);
    expect(costOf(paged('(first: $n)', '($n: Int)'), { n: 100 })).toBe(11);
    expect(costOf(paged('(first: $n)', '($n: Int = 100)'))).toBe(11);
    expect(costOf(paged('(first: $n)', '($n: Int)'))).toBe(twenty);
    expect(costOf(paged('(first: $n)', '($n: Int)'), { n: 'many' })).toBe(twenty);
    expect(costOf('{ me { orders(last: 100) { nodes { user { id } } } } }')).toBe(12);
  });

  it('leaves out what @skip and @include leave out', () => {
    const source = 'query ($deep: Boolean = false) { orders { nodes { id user @include(if: $deep) { id } } } me @skip(if: true) { id } }';
    expect(costOf(source)).toBe(1);
    expect(costOf(source, { deep: true })).toBe(3);
  });

  it('is the same through fragments as without them', () => {
    const inline = '{ orders { edges { node { items { product { name } } } } } }';
    const spread = `
      { orders { ...Page } }
      fragment Page on OrderConnection { edges { ...Edge } }
      fragment Edge on OrderEdge { node { ... on Order { ...Lines } } }
      fragment Lines on Order { items { product { name } } }`;
    expect(costOf(spread)).toBe(costOf(inline));
    expect(measure(spread).depth).toBe(measure(inline).depth);
  });

  it('weighs one fragment by the page it is used in', () => {
    const source = `
      { small: orders(first: 1) { ...Page } large: orders(first: 100) { ...Page } }
      fragment Page on OrderConnection { nodes { user { id } } }`;
    expect(costOf(source)).toBe(Math.ceil(1.1 + 11));
  });
});

describe('limits', () => {
  it('lets Relay pagination three deep pass', () => {
    const source = `{ users { edges { node { orders(first: 10) { edges { node { lines(first: 10) { edges { node { product {
      price { amount } } } } } } } } } } } }`;
    expect(measure(source).depth).toBe(graphqlLimits.depth);
    expect(violatedBy(source)).toEqual([]);
  });

  it("lets GraphiQL's introspection pass for a cost of 1", () => {
    const source = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, specifiedByUrl: true });
    expect(measure(source)).toMatchObject({ cost: 1, depth: 0 });
    expect(violatedBy(source)).toEqual([]);
  });

  it('charges aliases that multiply the introspection answer', () => {
    const source = `{ a: __schema { ...S } b: __schema { ...S } }
      fragment S on __Schema { c: types { fields { name } } d: types { fields { name } } }`;
    expect(costOf(source)).toBe(6);
  });

  it.each([
    [
      'depth',
      '{ me { orders { nodes { user { orders { nodes { user { orders { nodes { user { orders { nodes { id } } } } } } } } } } } } }',
    ],
    ['aliases', `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
    ['directives', `{ ${Array.from({ length: 31 }, () => '__typename @skip(if: true)').join(' ')} }`],
    ['cost', '{ users(first: 100) { edges { node { orders(first: 100) { nodes { id } } } } } }'],
    ['rootFields', `mutation { ${Array.from({ length: 11 }, (_, i) => `a${i}: login(email: "") { accessToken }`).join(' ')} }`],
  ])('names %s when it is exceeded', (field, source) => {
    expect(violatedBy(source)).toContain(field);
  });

  it('counts aliases and directives hidden in fragments', () => {
    const fields = Array.from({ length: 31 }, (_, i) => `a${i}: name @include(if: true)`).join(' ');
    expect(violatedBy(`{ me { ...F } } fragment F on User { ${fields} }`)).toEqual(['aliases', 'directives']);
  });

  it('measures the named operation only', () => {
    const source = 'query Small { me { id } } query Large { orders { edges { node { items { product { name } } } } } }';
    expect(measure(source, {}, 'Small').cost).toBe(1);
    expect(measure(source, {}, 'Large').cost).toBe(21);
  });
});

describe('hostile documents', () => {
  const numbered = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ');
  const overlappingFragments = (count: number) =>
    `{ ${numbered(count, (i) => `...F${i}`)} } ${numbered(count, (i) => `fragment F${i} on Query { me { id } }`)}`;
  const bomb = (on: string, step: (next: string) => string) =>
    `{ me { ...F0 } } ${numbered(200, (i) => `fragment F${i} on ${on} { ${i < 199 ? step(`...F${i + 1}`) : 'id'} }`)}`;

  it('weighs 200 nested fragments of two spreads each in under 50 ms', () => {
    const document = parse(bomb('User', (next) => `a: orders { nodes { user { ${next} } } } b: orders { nodes { user { ${next} } } }`));
    expect(fastestRun(() => measureOperation(schema, document))).toBeLessThan(50);
    expect(limitViolations(measureOperation(schema, document)).map(({ field }) => field)).toEqual(['depth', 'aliases', 'cost']);
  });

  it('weighs flat spreads repeated twice at 200 levels in under 50 ms', () => {
    const document = parse(bomb('User', (next) => `${next} ${next}`));
    expect(fastestRun(() => measureOperation(schema, document))).toBeLessThan(50);
  });

  it.each([
    ['an unknown fragment', '{ me { ...Missing } }'],
    ['a fragment cycle', '{ me { ...A } } fragment A on User { ...B } fragment B on User { ...A orders { nodes { user { ...A } } } }'],
    ['a fragment cycle at the root', '{ ...A } fragment A on Query { ...A }'],
    ['unknown fields and types', '{ nothing { at { all } } me { ... on Nobody { x } } }'],
    ['a fragment on an unknown type', '{ me { ...A } } fragment A on Nobody { x }'],
    ['an unsupported operation', 'subscription { me { id } }'],
    ['no operation', 'fragment A on User { id }'],
    ['an undeclared variable', '{ orders(first: $n) { nodes { id @skip(if: $m) } } }'],
  ])('leaves %s to validation', (_name, source) => {
    const { cost } = measure(source);
    expect(Number.isInteger(cost) && cost >= 1).toBe(true);
  });

  it.each([
    ['one field 1,490 times', `{ ${'__typename '.repeat(1490)} }`],
    ['one object 370 times', `{ ${'me{id}'.repeat(370)} }`],
    ['conflicting aliases', `{ me { ${'a:id a:name '.repeat(245)} } }`],
    ['equal fields with arguments', `{ ${'orders(first:1){nodes{id}}'.repeat(120)} }`],
    ['overlapping fragments', overlappingFragments(120)],
    ['nested equal objects', `{ ${'me{orders{nodes{user{id}}}}'.repeat(110)} }`],
  ])('validates within 200 ms at the token limit: %s', (_name, source) => {
    const document = parse(source, { maxTokens: graphqlLimits.tokens });
    expect(fastestRun(() => validate(schema, document))).toBeLessThan(200);
  });

  it('stops parsing at the token limit', () => {
    expect(() => parse(`{ ${'a '.repeat(graphqlLimits.tokens)} }`, { maxTokens: graphqlLimits.tokens })).toThrow(/tokens/);
  });
});
