import type { Dice } from './dice.js';

/** Stands in a JSON document for a number that JavaScript cannot write: `rawNumber('1e400')`. See `toJson`. */
const rawNumber = (text: string): string => `@raw:${text}@`;

/** JSON text, with numbers as `rawNumber` wants them. */
export const toJson = (value: unknown): string => JSON.stringify(value).replace(/"@raw:([^"@]*)@"/g, '$1');

const times = (text: string, count: number): string => text.repeat(count);

export const strings = [
  '',
  ' ',
  '\t',
  '\n',
  '\r\nSet-Cookie: a=b',
  '\0',
  'a\0b',
  '\u0001',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\udfff',
  'a\udc00b',
  '\ud83d',
  '😀',
  times('😀', 200),
  times('😀', 201),
  times('a\ufe0f', 200),
  times('e\u0301', 150),
  '👨‍👩‍👧‍👦',
  'İ',
  'ß',
  'ﬀ',
  '\u202egnp.exe',
  '१२३',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  'true',
  '0',
  '-0',
  '1e400',
  '0x10',
  '1_000',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  "'; DROP TABLE users; --",
  '" OR ""="',
  '\\',
  "\\'",
  '%',
  '%00',
  '%zz',
  '$1',
  '${7*7}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '{"a":1}',
  '[]',
  '*',
  '%s%n',
  times('a', 64),
  times('a', 65),
  times('a', 200),
  times('a', 201),
  times('a', 255),
  times('a', 256),
  times('a', 5000),
  times('a', 5001),
  times('é', 5000),
  times('(', 3000),
  times('a,', 2000),
  times(' ', 300),
];

export const times3339 = [
  '2024-01-01',
  '2024-02-29',
  '2023-02-29',
  '2024-02-30',
  '0000-01-01',
  '0000-01-01T00:00:00Z',
  '0001-01-01',
  '0001-01-01T00:00:00+23:59',
  '0001-01-01T00:00:00-23:59',
  '9999-12-31',
  '9999-12-31T23:59:59.999999999+23:59',
  '9999-12-31T23:59:59.999999999-23:59',
  '9999-12-31T23:59:59Z',
  '275760-09-13',
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '2024-01-01T24:00:00Z',
  '2016-12-31T23:59:60Z',
  '2024-01-01t00:00:00z',
  '2024-01-01 00:00:00Z',
  '2024-01-01 00:00:00',
  '2024-01-01T00:00:00',
  '2024-01-01T00:00:00+24:00',
  '2024-01-01T00:00:00.Z',
  '2024-01-01T00:00:00.1234567890Z',
  '2024-01-01T00:00:00.1Z',
  '2024-W01-1',
  '2024-001',
  '20240101',
  '1704067200',
  'today',
  'infinity',
  '-infinity',
  'epoch',
  '1883-11-18T12:03:58Z',
  '1582-10-10',
  '4713-01-01',
  '2024-01-01T00:00:00-00:00',
];

export const numbers: readonly (number | string)[] = [
  0,
  1,
  -1,
  2,
  3,
  19.99,
  0.01,
  0.001,
  0.005,
  1.005,
  -0.01,
  99,
  100,
  101,
  998,
  999,
  1000,
  99_999_999.99,
  99_999_999.995,
  100_000_000,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_648,
  4_294_967_296,
  9_007_199_254_740_991,
  1e15,
  1e21,
  1e-7,
  5e-324,
  1.7976931348623157e308,
  0.1 + 0.2,
  ...['-0', '-0.0', '1e400', '-1e400', '9007199254740993', '1E2', '1.0', '0.10', '1e-400', '123456789012345678901234567890'].map(rawNumber),
];

export const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'then',
  'toJSON',
  'length',
  '',
  ' ',
  'id',
  'isAdmin',
  'deleted_at',
  'passwordHash',
  'a.b',
  '$where',
  'İ',
  '\0',
];

/** Any value, of any type. */
export function anyValue(dice: Dice): unknown {
  const kinds: (() => unknown)[] = [
    () => dice.pick(strings),
    () => dice.pick(strings),
    () => dice.pick(numbers),
    () => dice.pick(times3339),
    () => dice.text(),
    () => dice.json(),
    () => dice.pick([null, true, false]),
    () => [],
    () => ({}),
    () => [dice.pick(strings), dice.pick(numbers)],
    () => ({ [dice.pick(names)]: dice.pick(strings) }),
    () => nested(dice.int(2, 200), dice.chance(50)),
  ];
  return dice.pick(kinds)();
}

function nested(depth: number, asArray: boolean): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = asArray ? [value] : { a: value };
  return value;
}

type Json = Record<string, unknown>;
const isContainer = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The value with one thing wrong with it. */
export function mutated(dice: Dice, value: unknown): unknown {
  const copy = structuredClone(value);
  if (!isContainer(copy)) return anyValue(dice);
  let target: Json = copy;
  for (;;) {
    const inner = Object.values(target).filter(isContainer);
    if (inner.length === 0 || dice.chance(50)) break;
    target = dice.pick(inner);
  }
  const keys = Object.keys(target);
  const change = keys.length === 0 ? 'add' : dice.pick(['replace', 'replace', 'replace', 'remove', 'add', 'wrap', 'rename'] as const);
  const key = keys.length === 0 ? '' : dice.pick(keys);
  if (change === 'add' && Array.isArray(target)) target.push(anyValue(dice));
  else if (change === 'add')
    Object.defineProperty(target, dice.pick(names), { value: anyValue(dice), enumerable: true, configurable: true });
  else if (change === 'replace') target[key] = anyValue(dice);
  else if (change === 'wrap') target[key] = [target[key]];
  else {
    if (change === 'rename') target[key.toUpperCase()] = target[key];
    Reflect.deleteProperty(target, key);
  }
  return copy;
}
