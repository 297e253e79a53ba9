import type { Constructor, PropSpec } from './prop-spec.js';
import { propsOf } from './prop-spec.js';
import type { Money } from './money.model.js';
import type { ApiVersion } from './versions.js';

type Json = Record<string, unknown>;

/** Whether version 1 shows a `currency` beside the money of this class: of resources, not of the lines within them. */
const carriesCurrency = (type: Constructor): boolean =>
  propsOf(type).some(({ money }) => money) && propsOf(type).some(({ name }) => name === 'version');

/** A model as a version of the REST contract shows it. Models are in the newest version's shape. */
export function represent(type: Constructor, model: object, version: ApiVersion): Json {
  return version === 1 ? toVersion1(type, model as Json) : (model as Json);
}

/** Version 1 shows money as a number in major units, and its currency once, beside it. */
function toVersion1(type: Constructor, model: Json): Json {
  const shown: Json = {};
  const withCurrency = carriesCurrency(type);
  for (const spec of propsOf(type)) {
    const value = model[spec.name];
    if (value === undefined) continue;
    if (!spec.money) {
      shown[spec.name] = nestedVersion1(spec, value);
      continue;
    }
    const { amount, currency } = value as Money;
    shown[spec.name] = Number(amount);
    if (withCurrency) shown.currency = currency;
  }
  return shown;
}

function nestedVersion1({ nested, list }: PropSpec, value: unknown): unknown {
  if (!nested || value === null) return value;
  return list ? (value as Json[]).map((element) => toVersion1(nested(), element)) : toVersion1(nested(), value as Json);
}

/** Brings a version 1 body to the newest shape: `price` and `currency` become one object. */
export function upgradeInput(type: Constructor, body: Json, version: ApiVersion): Json {
  const money = version === 1 ? propsOf(type).find((spec) => spec.money) : undefined;
  if (!money) return body;
  const { currency, [money.name]: amount, ...rest } = body;
  if (money.optional && amount === undefined && currency === undefined) return rest;
  return {
    ...rest,
    [money.name]: {
      ...(amount !== undefined && { amount: typeof amount === 'number' ? String(amount) : null }),
      ...(currency !== undefined && { currency }),
    },
  };
}

/** The name that a version's caller knows a field of the newest shape by. */
export function fieldName(type: Constructor, field: string, version: ApiVersion): string {
  if (version !== 1) return field;
  const money = propsOf(type).find((spec) => spec.money);
  if (field === `${money?.name}.amount`) return String(money?.name);
  return field === `${money?.name}.currency` ? 'currency' : field;
}

/** The names that `fields` may hold in a version. */
export function selectableFields(type: Constructor, version: ApiVersion): string[] {
  const names = propsOf(type).map(({ name }) => name);
  return version === 1 && carriesCurrency(type) ? [...names, 'currency'] : names;
}

/** The model fields behind the requested ones. */
export function modelFields(type: Constructor, requested: readonly string[], version: ApiVersion): string[] {
  const money = propsOf(type).find((spec) => spec.money)?.name;
  return [...new Set(requested.map((name) => (version === 1 && name === 'currency' && money ? money : name)))];
}

/** Answers exactly the requested fields; in version 1 the currency comes with money. */
export function pickFields(type: Constructor, shown: Json, requested: readonly string[], version: ApiVersion): Json {
  const hasMoney = version === 1 && carriesCurrency(type) && propsOf(type).some(({ money, name }) => money && requested.includes(name));
  const names = hasMoney && !requested.includes('currency') ? [...requested, 'currency'] : requested;
  return Object.fromEntries(names.filter((name) => shown[name] !== undefined).map((name) => [name, shown[name]]));
}
