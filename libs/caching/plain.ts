/**
 * A deeply frozen copy of a value, as plain JSON would give it back. What comes from the cache and what was just loaded
 * are thereby the same, whichever store is used, and one copy may be handed to many callers.
 * Throws TypeError for what JSON cannot give back as it was: dates, maps, buffers, bigints, functions.
 */
export function toPlain<T>(value: T): T {
  return copy(value) as T;
}

/** Freezes a value that came out of JSON. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

function copy(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      break;
    case 'object':
      if (value === null) return value;
      if (Array.isArray(value)) return Object.freeze(value.map((part: unknown) => copy(part) ?? null));
      if (isRecord(value)) return copyRecord(value);
  }
  throw new TypeError(`The cache keeps JSON only, not ${describe(value)}: load it as text or as numbers`);
}

function copyRecord(record: Record<string, unknown>): object {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(record)) {
    const part = copy(record[key]);
    if (part !== undefined) result[key] = part;
  }
  return Object.freeze(result);
}

function isRecord(value: object): value is Record<string, unknown> {
  return !('toJSON' in value) && !(Symbol.iterator in value) && !(value instanceof ArrayBuffer);
}

function describe(value: unknown): string {
  return value instanceof Object ? `a ${value.constructor.name}` : String(value);
}
