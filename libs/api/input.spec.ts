import { AppError } from '#libs/errors';
import { Input, MoneyInput, Prop, validateInput } from './index.js';

@Input('SpecLineInput', { description: 'A line.' })
class Line {
  @Prop.int({ description: 'How many.', min: 1, max: 9 })
  quantity!: number;
}

@Input('SpecInput', { description: 'Something to check.' })
class Subject {
  @Prop.text({ description: 'A name.', min: 1, max: 5 })
  name!: string;

  @Prop.number({ description: 'A number.', min: 0, max: 1e6, optional: true })
  amount?: number;

  @Prop.nested(() => MoneyInput, { description: 'A price.', optional: true })
  price?: MoneyInput;

  @Prop.list(() => Line, { description: 'Lines.', optional: true })
  lines?: Line[];
}

function refusal(value: Record<string, unknown>): Record<string, string> {
  try {
    validateInput(Subject, value);
    return {};
  } catch (error) {
    return Object.fromEntries((error as AppError).details.map(({ field, message }) => [field, message]));
  }
}

function nestedArrays(depth: number): unknown {
  return JSON.parse('['.repeat(depth) + ']'.repeat(depth));
}

describe('validateInput', () => {
  it('answers instances of the declared classes', () => {
    const subject = validateInput(Subject, { name: 'Ada', price: { amount: '9.99' }, lines: [{ quantity: 1 }] });
    expect([subject, subject.price, subject.lines?.[0]].map((value) => value?.constructor)).toEqual([Subject, MoneyInput, Line]);
  });

  it('names every unknown field, nested ones by their path', () => {
    const unknown = 'is not a known field';
    expect(refusal({ name: 'Ada', x: 1, price: { amount: '1', y: 1 }, lines: [{ quantity: 1, z: 1 }] })).toEqual({
      x: unknown,
      'price.y': unknown,
      'lines.0.z': unknown,
    });
  });

  it.each(['constructor', 'prototype', 'toString', 'then', '__proto__'])(
    'takes a field called %s for an unknown one, at any depth',
    (name) => {
      const strange = (inner: unknown): Record<string, unknown> =>
        JSON.parse(`{"${name}":${JSON.stringify(inner)}}`) as Record<string, unknown>;
      expect(Object.keys(refusal({ name: 'Ada', ...strange(1), price: { amount: '1', ...strange({ a: 1 }) } }))).toContain(`price.${name}`);
      expect(refusal({ name: 'Ada', other: strange({ prototype: 1 }) })).toEqual({ other: 'is not a known field' });
      expect(Object.keys(refusal({ name: strange('x') }))).toEqual(['name']);
    },
  );

  it('refuses what is nested too deep to be followed', () => {
    expect(
      Object.keys(refusal({ name: nestedArrays(200_000), other: nestedArrays(200_000), lines: nestedArrays(200_000) })).sort(),
    ).toEqual(['lines', 'name', 'other']);
  });

  it('counts decimals however JavaScript writes the number', () => {
    expect([0, 19.99, 0.29, 1.1, 999_999.99].map((amount) => refusal({ name: 'Ada', amount }))).toEqual([{}, {}, {}, {}, {}]);
    for (const amount of [1e-7, 5e-324, 0.001, 1.005, Number.NaN, Infinity, '1'])
      expect(Object.keys(refusal({ name: 'Ada', amount }))).toEqual(['amount']);
  });

  it('counts characters as the database does', () => {
    expect(refusal({ name: '😀'.repeat(5) })).toEqual({});
    expect(Object.keys(refusal({ name: 'a\ufe0f'.repeat(5) }))).toEqual(['name']);
  });
});
