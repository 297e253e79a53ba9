import type { Constructor } from '#libs/api';

export const defaultLimit = 20;
export const maxLimit = 100;
/** The last row that page mode reaches; beyond it only the cursor goes on at the same cost. */
export const maxPageRow = 10_000;

/** One term of a sort: an entity property and its direction. */
export interface SortTerm {
  property: string;
  descending: boolean;
}

/** What can be asked of a list; one definition serves REST, GraphQL and the contract. */
export interface ListDefinition<Filter extends object = object> {
  /** Binds cursors; unique among lists. */
  name: string;
  model: Constructor;
  filter: new () => Filter;
  /** Properties that the list can be sorted by; each has an index. */
  sorts: readonly string[];
  defaultSort: string;
  /** Fields that lists leave out unless `include` names them. */
  includes?: readonly string[];
}

/** A checked request for a part of a list. */
export interface ListRequest<Filter extends object = object> {
  filter: Filter;
  sort: SortTerm[];
  limit: number;
  /** Page mode, from 1. */
  page: number | null;
  /** Cursor mode: rows after it, or before it where `backward`. */
  cursor: string | null;
  backward: boolean;
  /** Model fields to read. */
  fields: string[];
  /** Whose cursors are wanted, each of which is a signature: every row's, the first one's and the last one's, the last one's where there is more, or nobody's. */
  cursors: 'every' | 'ends' | 'next' | 'none';
  /** Whether the total is wanted. */
  count: boolean;
}

/** A part of a list. Cursors are keyset positions (https://use-the-index-luke.com/no-offset). */
export interface Page<Model> {
  rows: Model[];
  /** The cursor of each row, where it was asked for. */
  cursors: string[] | null;
  startCursor: string | null;
  endCursor: string | null;
  hasMore: boolean;
  /** Whether the list has rows on the other side of this part. */
  hasEarlier: boolean;
  page: number | null;
  limit: number;
  total: number | null;
  totalIsEstimate: boolean;
}
