import { ArgsType, Field, Int } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { propsOf, validateInput } from '#libs/api';
import { type ErrorDetail, errors } from '#libs/errors';
import { defaultLimit, type ListDefinition, type ListRequest, maxLimit, parseSort } from '#libs/listing';
import { selectedFields } from './selection.js';

/** What every connection field takes, beside its filter. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Elements to return, from the start or after \`after\`: 1 to ${maxLimit}, ${defaultLimit} where nothing is said.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Return what follows this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: `Elements to return from the end or before \`before\`: 1 to ${maxLimit}.` })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Return what precedes this cursor.' })
  before?: string | null;

  @Field(() => String, { nullable: true, description: 'Fields to sort by, such as `-createdAt,total`; a minus is descending.' })
  sort?: string | null;
}

/**
 * The list request behind a connection field: the same one that REST makes of a query string. Only the selected fields are read, and
 * the total is counted only where it is selected. Throws VALIDATION_ERROR.
 */
export function toListRequest<Filter extends object>(
  list: ListDefinition<Filter>,
  args: ConnectionArgs & { filter?: object | null },
  info: GraphQLResolveInfo,
): ListRequest<Filter> {
  const backward = args.last != null || (args.before != null && args.first == null);
  checkArgs(args, backward);
  const asked = selectedFields(info);
  const selected = new Set([...selectedFields(info, 'nodes'), ...selectedFields(info, 'edges', 'node')]);
  return {
    filter: validateInput(list.filter, withoutNulls(args.filter ?? {})),
    sort: parseSort(args.sort ?? undefined, list),
    limit: (backward ? args.last : args.first) ?? defaultLimit,
    page: null,
    cursor: (backward ? args.before : args.after) ?? null,
    backward,
    fields: propsOf(list.model)
      .map(({ name }) => name)
      .filter((name) => selected.has(name)),
    cursors: wantedCursors(info),
    count: asked.includes('totalCount') || asked.includes('totalIsEstimate'),
  };
}

function wantedCursors(info: GraphQLResolveInfo): ListRequest['cursors'] {
  if (selectedFields(info, 'edges').includes('cursor')) return 'every';
  return selectedFields(info, 'pageInfo').some((name) => name.endsWith('Cursor')) ? 'ends' : 'none';
}

function checkArgs({ first, last, after, before }: ConnectionArgs, backward: boolean): void {
  const details: ErrorDetail[] = [];
  for (const [field, value] of Object.entries({ first, last })) {
    if (value != null && (value < 1 || value > maxLimit)) details.push({ field, message: `must be an integer from 1 to ${maxLimit}` });
  }
  if (first != null && last != null) details.push({ field: 'last', message: 'first and last exclude each other: use one' });
  if (backward && after != null) details.push({ field: 'after', message: 'goes with first: use before with last' });
  if (!backward && before != null) details.push({ field: 'before', message: 'goes with last: use after with first' });
  if (details.length > 0) throw errors.validation(details);
}

/** GraphQL clients send null for a variable they did not set. */
const withoutNulls = (filter: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
