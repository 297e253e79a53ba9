import fc, { type Arbitrary, type GeneratorValue } from 'fast-check';

const bits = 2 ** 31;
const made = new Map<string, () => Arbitrary<unknown>>();

/** Arbitraries are expensive to make: each is made once. */
function once<T>(key: string, make: () => Arbitrary<T>): () => Arbitrary<T> {
  let known = made.get(key) as (() => Arbitrary<T>) | undefined;
  if (!known) {
    const arbitrary = make();
    known = () => arbitrary;
    made.set(key, known);
  }
  return known;
}

const anyBits = once('bits', () => fc.integer({ min: 0, max: bits - 1 }));
const anyJson = once('json', () => fc.jsonValue() as Arbitrary<unknown>);
const anyUuid = once('uuid', () => fc.uuid());

/** Draws from fast-check, one value after the other, so that a request can be made of what the earlier draws decided. */
export class Dice {
  constructor(private readonly draw: GeneratorValue) {}

  int(min: number, max: number): number {
    return min + Math.floor((this.draw(anyBits) / bits) * (max - min + 1));
  }

  /** True in `percent` of a hundred throws. */
  chance(percent: number): boolean {
    return this.int(0, 99) < percent;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('There is nothing to pick from');
    return list[this.int(0, list.length - 1)] as T;
  }

  /** Each element with this chance. */
  some<T>(list: readonly T[], percent: number): T[] {
    return list.filter(() => this.chance(percent));
  }

  /** Text of any kind, lone surrogates included. */
  text(maxLength = 20): string {
    return this.draw(once(`text ${String(maxLength)}`, () => fc.string({ unit: 'binary', maxLength })));
  }

  /** Text of what people take for characters, which may be several code points each. */
  words(minLength: number, maxLength: number): string {
    return this.draw(once(`words ${String(minLength)} ${String(maxLength)}`, () => fc.string({ unit: 'grapheme', minLength, maxLength })));
  }

  matching(pattern: RegExp): string {
    return this.draw(once(pattern.source, () => fc.stringMatching(pattern)));
  }

  json(): unknown {
    return this.draw(anyJson);
  }

  uuid(): string {
    return this.draw(anyUuid);
  }
}

/** As many dice as there are requests to make; the same seed gives the same ones. */
export function* rollDice(seed: number, count: number): Generator<Dice> {
  const chunk = 250;
  for (let made = 0; made < count; made += chunk) {
    // Unbiased, because most draws are decisions; what is extreme comes from the lists in hostile.ts.
    const draws = fc.sample(fc.gen(), { seed: seed + made, numRuns: Math.min(chunk, count - made), unbiased: true });
    for (const draw of draws) yield new Dice(draw);
  }
}
