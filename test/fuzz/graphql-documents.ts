import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Dice } from './dice.js';
import { anyValue, numbers, strings, times3339 } from './hostile.js';
import type { Pool, PoolKind } from './pool.js';
import { password } from './rest-plans.js';

/** A GraphQL operation with its variables. */
interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

interface Draft {
  dice: Dice;
  variables: Record<string, unknown>;
  declarations: string[];
  fragments: string[];
  /** Fields that may still be selected. */
  budget: number;
  /** Of the aliases given so far. */
  aliases: number;
  /** Nothing in it is wrong on purpose. */
  isSound: boolean;
}

const prefixes: readonly [RegExp, PoolKind][] = [
  [/user/i, 'usr'],
  [/order/i, 'ord'],
  [/product/i, 'prd'],
  [/session/i, 'ses'],
  [/item/i, 'itm'],
  [/cart/i, 'crt'],
];

/** Composes operations by walking a schema: nested selections, arguments, variables, fragments, aliases and directives. */
export class GraphqlDocuments {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pool: Pool,
  ) {}

  /** An operation that asks for this field, and sometimes for more beside it. */
  make(dice: Dice, { kind, name }: { kind: 'query' | 'mutation'; name: string }): Operation {
    const type = kind === 'query' ? this.schema.getQueryType() : this.schema.getMutationType();
    const fields = Object.values(type?.getFields() ?? {});
    const asked = [fields.find((field) => field.name === name) as GraphQLField<unknown, unknown>];
    if (dice.chance(15)) asked.push(dice.pick(fields));
    const draft: Draft = { dice, variables: {}, declarations: [], fragments: [], budget: 25, aliases: 0, isSound: dice.chance(70) };
    const selections = asked.map((field, index) =>
      this.field(draft, field, dice.int(1, 5), index > 0 ? `more${String(index)}` : undefined),
    );
    const declared = draft.declarations.length > 0 ? `(${draft.declarations.join(', ')})` : '';
    const directive = spoiled(draft, 3) ? ' @nope' : '';
    return {
      query: [`${kind} fuzz${declared}${directive} { ${selections.join(' ')} }`, ...draft.fragments].join('\n'),
      variables: draft.variables,
    };
  }

  private field(draft: Draft, field: GraphQLField<unknown, unknown>, depth: number, alias?: string): string {
    const { dice } = draft;
    draft.budget -= 1;
    const named = alias ?? (dice.chance(8) ? `a${String(draft.aliases++)}` : undefined);
    const given = field.args.filter((argument) => (isNonNullType(argument.type) ? !spoiled(draft, 3) : dice.chance(30)));
    const values = given.map((argument) => `${argument.name}: ${this.argument(draft, argument, field.name)}`);
    if (spoiled(draft, 2)) values.push('nope: 1');
    const type = getNamedType(field.type);
    return [
      named === undefined ? field.name : `${named}: ${field.name}`,
      values.length > 0 ? `(${values.join(', ')})` : '',
      this.directive(draft),
      isCompositeType(type) ? this.selection(draft, type, depth) : spoiled(draft, 2) ? ' { id }' : '',
    ].join('');
  }

  private directive(draft: Draft): string {
    const { dice } = draft;
    if (!dice.chance(6)) return '';
    const name = dice.pick(['include', 'skip']);
    return ` @${name}(if: ${dice.chance(50) ? String(dice.chance(60)) : this.variable(draft, 'Boolean!', spoiled(draft, 10) ? anyValue(dice) : dice.chance(50))})`;
  }

  private selection(draft: Draft, type: GraphQLNamedType, depth: number): string {
    const { dice } = draft;
    const parts: string[] = dice.chance(20) ? ['__typename'] : [];
    if (isAbstractType(type)) {
      const possible = this.schema.getPossibleTypes(type);
      for (const each of dice.some(possible, 50)) parts.push(`... on ${each.name}${this.selection(draft, each, depth - 1)}`);
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      const reachable = Object.values(type.getFields()).filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
      const percent = Math.max(15, Math.min(60, 400 / reachable.length));
      const fields =
        draft.budget > 0
          ? dice.some(reachable, percent)
          : reachable.filter((field) => !isCompositeType(getNamedType(field.type))).slice(0, 1);
      const shown = fields.map((field) => this.field(draft, field, depth - 1));
      if (shown.length > 0 && dice.chance(8)) parts.push(this.fragment(draft, type.name, shown.splice(0, dice.int(1, shown.length))));
      parts.push(...shown);
    }
    return ` { ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  }

  private fragment(draft: Draft, typeName: string, fields: string[]): string {
    const { dice } = draft;
    if (dice.chance(50)) return `... ${dice.chance(70) ? `on ${typeName}` : ''}${this.directive(draft)} { ${fields.join(' ')} }`;
    const name = `part${String(draft.fragments.length)}`;
    draft.fragments.push(`fragment ${name} on ${typeName} { ${fields.join(' ')} }`);
    return `...${name} `;
  }

  private argument(draft: Draft, argument: GraphQLArgument, owner: string): string {
    const { dice } = draft;
    const value = spoiled(draft, 10) ? anyValue(dice) : this.value(draft, argument, owner);
    if (dice.chance(55))
      return this.variable(draft, spoiled(draft, 5) ? dice.pick(['Int', 'String!', '[ID!]', 'Nope']) : String(argument.type), value);
    return literal(value, argument.type);
  }

  private variable(draft: Draft, type: string, value: unknown): string {
    const name = `v${String(draft.declarations.length)}`;
    draft.declarations.push(`$${name}: ${type}`);
    if (!spoiled(draft, 5)) draft.variables[name] = value;
    return `$${name}`;
  }

  private value(
    draft: Draft,
    { name, type: declared }: Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>,
    owner: string,
  ): unknown {
    const { dice, isSound } = draft;
    const type: GraphQLInputType = getNullableType(declared);
    if (isListType(type)) return Array.from({ length: dice.int(0, 3) }, () => this.value(draft, { name, type: type.ofType }, owner));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) =>
        isNonNullType(field.type) ? !spoiled(draft, 3) : dice.chance(/version|deletedAt/i.test(field.name) ? 12 : 40),
      );
      return Object.fromEntries(
        fields.map((field) => [field.name, spoiled(draft, 10) ? anyValue(dice) : this.value(draft, field, type.name)]),
      );
    }
    if (isEnumType(type)) return dice.pick(type.getValues()).name;
    if (type.name === 'ID') return this.id(dice, name === 'id' || name === 'ids' ? owner : name);
    if (type.name === 'Boolean') return dice.chance(50);
    if (type.name === 'Int') return !isSound && dice.chance(20) ? dice.pick(numbers) : dice.int(1, name === 'stock' ? 500 : 4);
    if (type.name === 'Float') return !isSound && dice.chance(40) ? dice.pick(numbers) : dice.int(0, 10_000) / 100;
    if (type.name === 'DateTime')
      return name === 'deletedAt' && dice.chance(90) ? null : isSound && dice.chance(70) ? '2024-01-31T12:00:00Z' : dice.pick(times3339);
    return this.text(draft, name);
  }

  private id(dice: Dice, about: string): string {
    const kind = prefixes.find(([pattern]) => pattern.test(about))?.[1] ?? dice.pick(['usr', 'ord', 'prd', 'ses', 'itm', 'crt'] as const);
    return dice.chance(90)
      ? this.pool.pick(dice, kind)
      : dice.pick([...strings, 'me', dice.uuid(), this.pool.pick(dice, 'prd').toUpperCase()]);
  }

  private text({ dice, isSound }: Draft, name: string): string {
    if (!isSound && dice.chance(25)) return dice.pick(strings);
    if (name === 'after' || name === 'before') return this.pool.pick(dice, 'cursor');
    if (name === 'sort')
      return dice.pick(
        isSound ? ['-createdAt', 'createdAt', ' createdAt'] : ['name', '+total,-createdAt', 'price', '-lastUsedAt', 'position', 'nope', ''],
      );
    if (name === 'email') return dice.chance(40) ? this.pool.pick(dice, 'email') : `u${String(dice.int(0, 1_000_000))}@fuzz.example`;
    if (name === 'password') return password;
    if (name === 'refreshToken') return this.pool.pick(dice, 'refresh');
    if (name === 'token') return this.pool.pick(dice, 'mailed');
    if (name === 'sku') return dice.chance(30) ? this.pool.pick(dice, 'sku') : `SKU-${String(dice.int(0, 100_000))}`;
    if (name === 'amount')
      return dice.pick(isSound ? ['9.99', '0', '0.5', '99999999.99'] : ['100000000', '-1', '1e2', '1.999', ' 1', '01', '٣']);
    return dice.chance(40) ? 'Tea pot' : dice.words(1, 30);
  }
}

/** In `percent` of a hundred places of a document that is not to be sound. */
const spoiled = ({ dice, isSound }: Draft, percent: number): boolean => !isSound && dice.chance(percent);

/** A value as GraphQL writes it; enums go without quotes where the type says so. */
function literal(value: unknown, type: GraphQLInputType | undefined): string {
  const nullable = type && getNullableType(type);
  if (typeof value === 'string') {
    const raw = /^@raw:(.*)@$/.exec(value)?.[1];
    if (raw !== undefined) return raw;
    return isEnumType(nullable) && /^\w+$/.test(value) ? value : JSON.stringify(value);
  }
  if (Array.isArray(value))
    return `[${value.map((element) => literal(element, isListType(nullable) ? nullable.ofType : undefined)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = isInputObjectType(nullable) ? nullable.getFields() : {};
  return `{${Object.entries(value)
    .map(([name, inner]) => `${name}: ${literal(inner, fields[name]?.type)}`)
    .join(', ')}}`;
}
