/**
 * Prices are kept in tenths of a rate-limit token, so that they stay integers: what lies outside lists costs a token, what lies inside
 * of one is loaded in a batch and costs a tenth.
 */
export const singlePrice = 10;
export const listedPrice = 1;

// Nested pages multiply: without a ceiling a fragment bomb would reach Infinity, and then NaN.
const ceiling = 1e9;

/**
 * What a selection adds to its parent: levels of depth, and its price in tenths of a token. A fragment is weighed once and used
 * everywhere, so a weight carries the price for each place where it may be used.
 */
export interface Weight {
  depth: number;
  /** The price where the parent is not in a list. */
  single: number;
  /** The price per parent where the parents are items of a list. */
  listed: number;
  /** For selections on a connection: the price of one row of the page, which the page size multiplies. */
  row: number;
  /** For selections on a connection: how often its rows are read (`edges`, `nodes`). */
  rowLists: number;
}

export const weightless: Weight = { depth: 0, single: 0, listed: 0, row: 0, rowLists: 0 };

/** The weight of two selections on one parent. */
export function plus(a: Weight, b: Weight): Weight {
  return {
    depth: Math.max(a.depth, b.depth),
    single: bounded(a.single + b.single),
    listed: bounded(a.listed + b.listed),
    row: bounded(a.row + b.row),
    rowLists: bounded(a.rowLists + b.rowLists),
  };
}

/** The weight of a field one level above what it selects. */
export function oneLevelAbove(selected: Weight, prices: Partial<Omit<Weight, 'depth'>>): Weight {
  return {
    depth: selected.depth + 1,
    single: bounded(prices.single ?? 0),
    listed: bounded(prices.listed ?? 0),
    row: bounded(prices.row ?? 0),
    rowLists: prices.rowLists ?? 0,
  };
}

function bounded(price: number): number {
  return Math.min(price, ceiling);
}
