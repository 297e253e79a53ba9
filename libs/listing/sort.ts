import { errors } from '#libs/errors';
import type { ListDefinition, SortTerm } from './list-request.js';

/**
 * Reads `-createdAt,+total`. A plus may arrive as `+`, as a space (which is what `+` decodes to in a query string) or not at all.
 * Throws VALIDATION_ERROR naming `sort`.
 */
export function parseSort(text: string | undefined, { sorts, defaultSort }: Pick<ListDefinition, 'sorts' | 'defaultSort'>): SortTerm[] {
  const terms = (text ?? defaultSort).split(',').map((part) => {
    const [, sign, property = ''] = /^\s*([+-]?)\s*(.*?)\s*$/.exec(part) as RegExpExecArray;
    if (!sorts.includes(property))
      throw errors.invalid('sort', `cannot sort by "${property.slice(0, 50)}": use ${sorts.join(', ')}, with - for descending`);
    return { property, descending: sign === '-' };
  });
  if (new Set(terms.map(({ property }) => property)).size < terms.length) throw errors.invalid('sort', 'names a field twice');
  return terms;
}

/** The one spelling of a sort. */
export const canonicalSort = (sort: readonly SortTerm[]): string =>
  sort.map(({ property, descending }) => `${descending ? '-' : ''}${property}`).join(',');
