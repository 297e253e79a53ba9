/** A JSON Schema fragment, as OpenAPI 3.1 uses it. */
export type JsonSchema = Record<string, unknown>;

export type Constructor<T = unknown> = new (...args: never[]) => T;

/** What one declaration says of a property: the REST contract and GraphQL both come from it. */
export interface PropSpec {
  name: string;
  description: string;
  /** JSON Schema of the value; for nested classes the generator refers to the class instead. */
  schema: JsonSchema;
  /** May be left out. */
  optional: boolean;
  nullable: boolean;
  list: boolean;
  /** The class of a nested object. */
  nested?: () => Constructor;
  /** Money: shown as a number and a `currency` beside it in version 1. */
  money: boolean;
  /** The name that GraphQL uses where it differs. */
  graphqlName?: string;
  example?: unknown;
}

const specs = new Map<object, PropSpec[]>();

/** Remembers a property of a class. */
export function registerProp(prototype: object, spec: PropSpec): void {
  const own = specs.get(prototype) ?? [];
  own.push(spec);
  specs.set(prototype, own);
}

const collected = new Map<Constructor, PropSpec[]>();

/** The declared properties of a class, its own before the inherited ones. */
export function propsOf(type: Constructor): PropSpec[] {
  const known = collected.get(type);
  if (known) return known;
  const chain: object[] = [];
  for (let prototype = type.prototype as object; prototype !== Object.prototype; prototype = Object.getPrototypeOf(prototype) as object) {
    chain.push(prototype);
  }
  const all = chain.flatMap((prototype) => specs.get(prototype) ?? []);
  const props = all.filter((spec, index) => all.findIndex(({ name }) => name === spec.name) === index);
  collected.set(type, props);
  return props;
}
