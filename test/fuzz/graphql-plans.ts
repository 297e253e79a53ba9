import { getNamedType, type GraphQLSchema } from 'graphql';
import type { Plan } from './checks.js';
import type { ContractOperation } from './contract.js';
import type { Dice } from './dice.js';
import { GraphqlDocuments } from './graphql-documents.js';
import { requestHeaders } from './header-plans.js';
import { anyValue, mutated, strings, toJson } from './hostile.js';
import type { Pool } from './pool.js';

const deep = (depth: number): string => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;

/** Documents that are wrong, or at a limit, in ways that a walk over the schema does not come by. */
const strangeDocuments = [
  '',
  ' ',
  '#',
  '{',
  '}',
  '{}',
  'query',
  'query {',
  '{ me }',
  '{ me { } }',
  '{ nope }',
  '{ me { id } } { me { id } }',
  'query a { me { id } } query a { me { id } }',
  'query a { me { id } } query b { __typename }',
  'subscription { x }',
  'fragment f on User { id }',
  '{ ...f } fragment f on Query { ...f }',
  '{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }',
  '{ ...missing }',
  '{ me { ...f } } fragment f on Product { id }',
  '{ me { ... on Nope { id } } }',
  'type A { a: Int }',
  'schema { query: Query }',
  '{ __schema { types { name fields { name type { name ofType { name ofType { name } } } } } } }',
  '{ __type(name: "User") { fields { name } } }',
  '{ __type(name: "\\u0000") { name } }',
  '{ __typename @include(if: 5) }',
  '{ __typename @skip(if: $x) }',
  '{ __typename @nope }',
  '{ __typename @include }',
  'query ($a: Int!) { products(first: $a) { totalCount } }',
  'query ($a: Nope) { me { id } }',
  'query ($a: Int, $a: Int) { products(first: $a) { totalCount } }',
  'query ($a: Int = "x") { products(first: $a) { totalCount } }',
  'query ($a: User) { me { id } }',
  '{ products(first: 99999999999999999999) { totalCount } }',
  '{ products(first: 1e400) { totalCount } }',
  '{ products(first: -0) { totalCount } }',
  '{ products(filter: {minPrice: 1e400}) { totalCount } }',
  '{ products(filter: {minPrice: -0.0}) { totalCount } }',
  '{ products(filter: {a: 1, a: 2}) { totalCount } }',
  '{ products(filter: null) { totalCount } }',
  '{ products(filter: {__proto__: {a: 1}}) { totalCount } }',
  '{ products(filter: []) { totalCount } }',
  '{ products(first: 1, first: 2) { totalCount } }',
  '{ node(id: """block\n  text""") { id } }',
  '{ node(id: "\\ud800") { id } }',
  '{ node(id: "\\u{110000}") { id } }',
  '{ node(id: "\\u{1F600}") { id } }',
  '{ node(id: 5) { id } }',
  '{ node(id: true) { id } }',
  '{ nodes(ids: []) { id } }',
  '{ nodes(ids: [null]) { id } }',
  '{ nodes(ids: "x") { id } }',
  `{ nodes(ids: [${'"x" '.repeat(101)}]) { id } }`,
  '{ node { id } }',
  '{ a: __typename, a: me { id } }',
  '{ me { id: name, id } }',
  `{ ${'a'.repeat(5000)} }`,
  `{ ${'__typename '.repeat(2100)} }`,
  deep(50),
  deep(3000),
  `{ ${Array.from({ length: 31 }, (_, index) => `a${String(index)}: __typename`).join(' ')} }`,
  `{ __typename ${'@skip(if: false) '.repeat(31)} }`,
  `{ products(filter: ${'{a: '.repeat(500)}1${'}'.repeat(500)}) { totalCount } }`,
  `{ nodes(ids: ${'['.repeat(500)}${']'.repeat(500)}) { id } }`,
  '{ me { id } } # \u0000',
  '\ufeff{ __typename }',
  '{ __typename } \u0007',
  '{ é }',
  "{ node(id: 'x') { id } }",
  '{ __typename, , , }',
  '...',
  '{ ... }',
  '{ ... { __typename } }',
  '{ ... @include(if: false) { __typename } }',
  '{ __typename @defer }',
  '{ ... @defer { __typename } }',
  'query ($d: Boolean = true) { __typename @skip(if: $d) }',
  '{ _service { sdl } }',
  '{ _entities(representations: []) { __typename } }',
];

/** Makes GraphQL requests of what a schema has. */
export class GraphqlPlans {
  private readonly documents: GraphqlDocuments;

  constructor(
    schema: GraphQLSchema,
    private readonly pool: Pool,
    private readonly operations: readonly ContractOperation[],
  ) {
    this.documents = new GraphqlDocuments(schema, pool);
  }

  /** Every field of the query and mutation types, as often as each shall be asked. */
  static rootFields(schema: GraphQLSchema): { kind: 'query' | 'mutation'; name: string }[] {
    const of = (kind: 'query' | 'mutation') => {
      const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
      return Object.values(type?.getFields() ?? {})
        .filter(({ type: answer }) => !getNamedType(answer).name.startsWith('_'))
        .map(({ name }) => ({ kind, name }));
    };
    return [...of('query'), ...of('mutation')];
  }

  make(dice: Dice, root: { kind: 'query' | 'mutation'; name: string }): Plan {
    const isWild = dice.chance(15);
    const { query, variables } =
      isWild && dice.chance(40) ? { query: dice.pick(strangeDocuments), variables: {} } : this.documents.make(dice, root);
    const body: Record<string, unknown> = { query: isWild && dice.chance(30) ? garbled(dice, query) : query, variables };
    if (dice.chance(3)) body['operationName'] = dice.pick(['fuzz', 'nope', '', null, 5, '__proto__', 'é']);
    if (dice.chance(3))
      body['extensions'] = dice.pick([
        null,
        {},
        [],
        'x',
        { persistedQuery: { version: 1, sha256Hash: 'x' } },
        { persistedQuery: null },
        { persistedQuery: { version: 9 } },
      ]);
    if (dice.chance(2)) body['variables'] = dice.pick([null, [], 'x', 5, '{}', { __proto__x: 1 }, { input: null }]);
    return root.kind === 'query' && dice.chance(8) ? this.get(dice, body, isWild) : this.post(dice, body, isWild);
  }

  private post(dice: Dice, sound: object, isWild: boolean): Plan {
    const shape =
      isWild && dice.chance(40)
        ? dice.pick([
            () => mutated(dice, sound),
            () => [sound],
            () => [],
            () => anyValue(dice),
            () => dice.pick(strings),
            () => ({}),
            () => null,
          ])()
        : sound;
    const text = toJson(shape);
    const body =
      isWild && dice.chance(10) ? dice.pick([text.slice(0, -1), '', ' ', `\ufeff${text}`, text.replace('{', '{"__proto__":{},')]) : text;
    const headers = requestHeaders(dice, this.pool, { method: 'POST', hasBody: true, isWild });
    return { request: { method: 'POST', path: '/graphql', headers, body }, operation: this.operation('POST'), actor: null };
  }

  private get(dice: Dice, sound: Record<string, unknown>, isWild: boolean): Plan {
    const given = dice.chance(90) ? Object.entries(sound) : dice.some(Object.entries(sound), 50);
    const asText = (value: unknown): string => (typeof value === 'string' ? value : toJson(value)).replace(/[\ud800-\udfff]/g, '?');
    const pairs = given.map(([name, value]) => `${name}=${encodeURIComponent(asText(value).slice(0, 5000))}`);
    if (isWild) pairs.push(dice.pick(['query=x', 'variables=%7B', 'variables=%zz', '__proto__=x', 'extensions=[]', '']));
    const headers = requestHeaders(dice, this.pool, { method: 'GET', hasBody: false, isWild });
    // A browser that asks for a page gets GraphiQL, which is no GraphQL answer.
    if (/html/.test(String(headers['accept']))) delete headers['accept'];
    return { request: { method: 'GET', path: `/graphql?${pairs.join('&')}`, headers }, operation: this.operation('GET'), actor: null };
  }

  private operation(method: string): ContractOperation {
    return this.operations.find((operation) => operation.path === '/graphql' && operation.method === method) as ContractOperation;
  }
}

/** The document with some of its characters changed. */
function garbled(dice: Dice, document: string): string {
  let text = document;
  for (let change = dice.int(1, 3); change > 0; change -= 1) {
    const at = dice.int(0, text.length);
    const inserted = dice.pick([
      '',
      '',
      '{',
      '}',
      '(',
      ')',
      '"',
      '$',
      '!',
      ':',
      '...',
      '@',
      '\\',
      '\0',
      '\n',
      '#',
      '0',
      'é',
      '\ud800',
      ',',
      '&',
      '|',
      '"""',
      '-',
    ]);
    text = text.slice(0, at) + inserted + text.slice(at + dice.int(0, 2));
  }
  return text;
}
