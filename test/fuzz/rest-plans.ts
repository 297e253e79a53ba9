import type { Plan } from './checks.js';
import { resolveReference } from '../support/contract-validator.js';
import type { ContractOperation, Parameter, Schema } from './contract.js';
import type { Dice } from './dice.js';
import { requestHeaders } from './header-plans.js';
import { anyValue, mutated, names, strings, times3339, toJson } from './hostile.js';
import type { Pool, PoolKind } from './pool.js';

/** The password of everybody whom the requests sign up, so that later ones can log in. */
export const password = 'correct horse battery staple';

const idPrefix = /(?:\||^)\^(\w{3})_\[0-7\]/;
const strangeMethods = [
  'HEAD',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'PROPFIND',
  'PURGE',
  'SEARCH',
  'QUERY',
  'LOCK',
];

/** Makes requests of the operations of a contract. */
export class RestPlans {
  constructor(private readonly pool: Pool) {}

  /** A request to this operation: mostly one that gets far, sometimes garbage. */
  make(dice: Dice, operation: ContractOperation): Plan {
    const isWild = dice.chance(12);
    const address = this.address(dice, operation, isWild);
    const isStrange = dice.chance(3);
    const method = isStrange ? dice.pick(strangeMethods) : operation.method;
    const body = operation.body || dice.chance(3) ? this.body(dice, operation.body, isWild) : undefined;
    const headers = requestHeaders(dice, this.pool, { method, hasBody: body !== undefined, isWild });
    const misses = address.isMangled || (isStrange && method !== operation.method && !(method === 'HEAD' && operation.method === 'GET'));
    return {
      request: { method, path: address.path, headers: { ...headers, ...address.headers }, ...(body !== undefined && { body }) },
      operation: misses ? null : operation,
      actor: null,
    };
  }

  private address(
    dice: Dice,
    operation: ContractOperation,
    isWild: boolean,
  ): { path: string; headers: Record<string, string>; isMangled: boolean } {
    let isMangled = false;
    let path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const parameter = operation.parameters.find((each) => each.in === 'path' && each.name === name) as Parameter;
      if (!isWild || dice.chance(50)) return encode(String(this.value(dice, parameter.schema, name)));
      isMangled = true;
      return strangeSegment(dice, this.pool);
    });
    const query = this.query(dice, operation, isWild);
    const headers: Record<string, string> = {};
    const { version } = operation;
    if (version !== null && dice.chance(25)) {
      const way = dice.pick(['query', 'accept', 'api', 'both'] as const);
      if (way === 'api') path = `/api${path}`;
      else if (way === 'both') query.push(`version=${String(version)}`);
      else path = path.slice(3);
      if (way === 'query') query.push(`version=${String(version)}`);
      if (way === 'accept')
        headers['accept'] = dice.pick([
          `application/vnd.api+json;version=${String(version)}`,
          `text/html;q=0.3, application/vnd.api+json; version="${String(version)}"`,
        ]);
    }
    if (isWild && dice.chance(15)) {
      isMangled = true;
      path = dice.pick([
        `${path}/`,
        `${path}//`,
        `/${path}`,
        `${path}/x`,
        path.toUpperCase(),
        `${path}%00`,
        `${path}%2F`,
        `${path};a=b`,
        `${path}.json`,
        path.replace('/v', '/v9'),
        `${path}/${'x'.repeat(9000)}`,
        `${path}%zz`,
      ]);
    }
    return { path: query.length > 0 ? `${path}?${query.join('&')}` : path, headers, isMangled };
  }

  private query(dice: Dice, { parameters }: ContractOperation, isWild: boolean): string[] {
    const asked = parameters.filter((parameter) => parameter.in === 'query');
    const pairs = dice.some(asked, asked.length > 4 ? 20 : 35).map(({ name, schema }) => {
      const value = dice.chance(isWild ? 60 : 6) ? anyValue(dice) : this.value(dice, schema, name);
      const text = Array.isArray(value) ? value.map(asText).join(',') : asText(value);
      return `${encode(name)}=${dice.chance(5) ? text.replace(/[^\w,.:+-]/g, '') : encode(text)}`;
    });
    if (isWild && dice.chance(30)) pairs.push(`${encode(dice.pick(names))}=${encode(dice.pick(strings))}`);
    if (isWild && dice.chance(20)) pairs.push(...pairs.slice(0, 1));
    if (isWild && dice.chance(10))
      pairs.push(
        dice.pick([
          '&&',
          '=',
          '%zz=1',
          'a=%',
          'a[b]=c',
          'fields[]=id',
          'version=3',
          'version=',
          `x=${'y'.repeat(7000)}`,
          'fields=id&fields=name',
        ]),
      );
    return pairs;
  }

  private body(dice: Dice, schema: Schema | null, isWild: boolean): string | Buffer | undefined {
    const valid = (): unknown => (schema ? this.value(dice, schema, '') : anyValue(dice));
    if (!isWild) return toJson(dice.chance(20) ? mutated(dice, valid()) : valid());
    const kinds: (() => string | Buffer | undefined)[] = [
      () => toJson(mutated(dice, mutated(dice, valid()))),
      () => toJson(anyValue(dice)),
      () => toJson([valid()]),
      () => toJson(valid()).slice(0, -1),
      () => toJson(valid()).replace(/"/g, "'"),
      () => `\ufeff${toJson(valid())}`,
      () => Buffer.from(toJson(valid()), 'utf16le'),
      () => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
      () => toJson(valid()).replace('{', '{"__proto__":{"a":1},'),
      () => toJson(valid()).replace(/"(\w+)":/, '"$1":1,"$1":'),
      () => dice.pick(['', ' ', 'null', '0', '""', '{', '[', '{"a":}', '{"a":1,}', 'NaN', '{}{}', '"\\ud800"']),
      () => `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      () => `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
      () => undefined,
      () => (dice.chance(10) ? 'x'.repeat(1_100_000) : `{"name":"${'x'.repeat(100_000)}"}`),
    ];
    return dice.pick(kinds)();
  }

  /** A value that the schema allows, such as is there where that is to be known. */
  private value(dice: Dice, schemaOrReference: Schema, name: string): unknown {
    const schema = resolveReference(schemaOrReference) as Schema;
    const { anyOf, pattern, format } = schema;
    if (anyOf) return this.value(dice, dice.pick(anyOf), name);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return dice.pick(schema.enum);
    const kind = idPrefix.exec(pattern ?? '')?.[1];
    if (kind !== undefined)
      return pattern?.startsWith('^me$') && dice.chance(name === 'userId' ? 65 : 5) ? 'me' : this.pool.pick(dice, kind as PoolKind);
    const known = this.known(dice, name, format);
    if (known !== undefined) return known;
    const type = dice.pick([schema.type].flat());
    if (type === 'object') return this.object(dice, schema);
    if (type === 'array') return this.array(dice, schema, name);
    if (type === 'boolean') return dice.chance(50);
    if (type === 'null') return null;
    if (type === 'integer' || type === 'number') return numberOf(dice, schema);
    return this.text(dice, schema);
  }

  private known(dice: Dice, name: string, format: string | undefined): string | undefined {
    if (format === 'email') return dice.chance(40) ? this.pool.pick(dice, 'email') : `u${String(dice.int(0, 1_000_000))}@fuzz.example`;
    if (format === 'date-time' || format === 'date') return dice.chance(60) ? '2024-01-31T12:00:00Z' : dice.pick(times3339);
    if (name === 'password') return dice.chance(95) ? password : dice.words(8, 40);
    if (name === 'refreshToken') return this.pool.pick(dice, 'refresh');
    if (name === 'token') return this.pool.pick(dice, 'mailed');
    if (name === 'cursor') return this.pool.pick(dice, 'cursor');
    if (name === 'sku') return dice.chance(30) ? this.pool.pick(dice, 'sku') : `SKU-${String(dice.int(0, 100_000))}`;
    return undefined;
  }

  private object(dice: Dice, { properties = {}, required = [] }: Schema): unknown {
    const wanted = Object.entries(properties).filter(
      ([name]) => required.includes(name) || dice.chance(name === 'version' || name === 'deletedAt' ? 15 : 45),
    );
    return Object.fromEntries(wanted.map(([name, schema]) => [name, this.value(dice, schema, name)]));
  }

  private array(dice: Dice, { items, maxItems = 5 }: Schema, name: string): unknown[] {
    const length = dice.chance(3) ? maxItems + dice.int(0, 1) : dice.int(0, Math.min(maxItems, 3));
    return Array.from({ length: Math.min(length, 200) }, () => this.value(dice, items ?? {}, name));
  }

  private text(dice: Dice, { pattern, minLength = 0, maxLength = 50 }: Schema): string {
    if (pattern !== undefined && !pattern.includes('u0000')) return dice.matching(new RegExp(pattern)).slice(0, maxLength);
    if (dice.chance(10)) return dice.pick(strings);
    if (dice.chance(10)) return 'x'.repeat(Math.min(maxLength, 5000));
    return dice.chance(50) ? 'Tea pot' : dice.words(minLength, Math.min(maxLength, minLength + 30));
  }
}

function numberOf(dice: Dice, { minimum = 0, maximum = 1000, type }: Schema): number {
  const edge = dice.chance(10)
    ? dice.pick([minimum, maximum, minimum - 1, maximum + 1])
    : dice.int(minimum, Math.min(maximum, minimum + 50));
  return type === 'integer' || dice.chance(50) ? edge : edge + dice.int(0, 99) / 100;
}

function strangeSegment(dice: Dice, pool: Pool): string {
  const id = pool.pick(dice, dice.pick(['usr', 'ord', 'prd', 'ses', 'itm', 'crt'] as const));
  return dice.pick([
    id,
    id.toUpperCase(),
    id.slice(0, -1),
    `${id}0`,
    id.replace('_', '%5F'),
    id.replace(/_./, '_8'),
    dice.uuid(),
    '%2F',
    '%2e%2e',
    '..',
    '.',
    '%00',
    `${id}%00`,
    '%zz',
    '%',
    '%F0%9F%98%80',
    '%ED%A0%80',
    '0',
    '-1',
    'null',
    'ME',
    'me%20',
    encode(dice.pick(strings)).slice(0, 2000) || '%20',
    'x'.repeat(299),
    'x'.repeat(301),
    'x'.repeat(5000),
    '{id}',
    ':id',
    '*',
    "'",
    '__proto__',
  ]);
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : toJson(value));

/** Percent-encoded; lone surrogates as the bytes that some clients make of them. */
function encode(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g, (character) =>
    /^[\ud800-\udfff]$/.test(character) ? '%ED%A0%80' : encodeURIComponent(character),
  );
}
