import type { DataSource } from 'typeorm';
import type { Projection } from '#libs/database';
import { errors } from '#libs/errors';
import { CursorCodec, type Position } from './cursor.js';
import { countRows, countRowsOf } from './count.js';
import { type ListRequest, maxPageRow, type Page, type SortTerm } from './list-request.js';
import { canonicalSort } from './sort.js';
import { Where } from './where.js';

type Row = Record<string, unknown>;

/** Adds a list's conditions for a filter. */
export type Conditions<Filter> = (where: Where, filter: Filter) => void;

interface Plan {
  where: Where;
  order: SortTerm[];
  orderBy: string;
  binding: string;
  columns: string;
  /** The conditions without the cursor's: what the total counts. */
  everywhere: Where;
}

/**
 * Reads parts of a list by keyset: the statement seeks to the cursor's position in an index, so that a part costs the same at any
 * depth. Own code, because the seek must serve any sort, both directions and many parents at once in one statement.
 */
export class ListReader<Model extends object, Filter extends object> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly projection: Projection<Model>,
    private readonly cursors: CursorCodec,
    private readonly name: string,
    private readonly conditions: Conditions<Filter>,
  ) {}

  /** One part of the list. Throws VALIDATION_ERROR for a bad cursor or a page out of reach. */
  async read(request: ListRequest<Filter>): Promise<Page<Model>> {
    const plan = this.plan(request);
    const offset = request.page === null ? 0 : this.offset(request.page, request.limit);
    const rowsSql = `SELECT ${plan.columns} FROM "${this.projection.table}" t WHERE ${plan.where.sql} ORDER BY ${plan.orderBy} LIMIT ${request.limit + 1} OFFSET ${offset}`;
    const rows = await this.dataSource.query<Row[]>(rowsSql, plan.where.params);
    const all = offset === 0 && request.cursor === null && rows.length <= request.limit;
    const total = !request.count
      ? null
      : all
        ? { total: rows.length, isEstimate: false }
        : await countRows(this.dataSource, this.projection.table, plan.everywhere);
    return this.toPage(request, plan, rows, total);
  }

  /**
   * The first part of the list of each parent, in one statement. `parentColumn` holds the parent's UUID; the cursors are those of the
   * list with `filterOf` the parent.
   */
  async readOf(
    parents: string[],
    parentColumn: string,
    request: ListRequest<Filter>,
    filterOf: (parent: string) => Filter = () => request.filter,
  ): Promise<Map<string, Page<Model>>> {
    const plan = this.plan(request);
    const parentsParam = plan.where.param(parents);
    const rows = await this.dataSource.query<Row[]>(
      `SELECT parent, x.* FROM unnest(${parentsParam}::uuid[]) AS parent CROSS JOIN LATERAL (
         SELECT ${plan.columns} FROM "${this.projection.table}" t WHERE t."${parentColumn}" = parent AND ${plan.where.sql}
         ORDER BY ${plan.orderBy} LIMIT ${request.limit + 1}) x`,
      plan.where.params,
    );
    const totals = request.count ? await countRowsOf(this.dataSource, this.projection.table, parents, parentColumn, plan.everywhere) : null;
    const byParent = groupByParent(rows);
    return new Map(
      parents.map((parent) => [
        parent,
        this.toPage(
          request,
          { ...plan, binding: this.bindingOf(request.sort, filterOf(parent)) },
          byParent.get(parent) ?? [],
          totals && { total: totals.get(parent) ?? 0, isEstimate: false },
        ),
      ]),
    );
  }

  /** What a cursor belongs to. */
  private bindingOf(sort: SortTerm[], filter: Filter): string {
    return `${this.name}|${canonicalSort(sort)}|${canonicalFilter(filter)}`;
  }

  private plan(request: ListRequest<Filter>): Plan {
    const binding = this.bindingOf(request.sort, request.filter);
    const last = request.sort.at(-1) as SortTerm;
    const keys = [...request.sort, { property: 'id', descending: last.descending }];
    const order = keys.map(({ property, descending }) => ({ property, descending: descending !== request.backward }));
    const where = new Where();
    this.conditions(where, request.filter);
    const everywhere = where.clone();
    if (request.cursor !== null) this.seek(where, order, this.cursors.decode(request.cursor, binding));
    const keyColumns = order.map(({ property }, index) => `t."${this.projection.column(property)}" AS "key${index}"`);
    const selected = this.projection.select(request.fields).sql;
    return {
      where,
      order,
      orderBy: order.map(({ property, descending }) => `t."${this.projection.column(property)}" ${descending ? 'DESC' : 'ASC'}`).join(', '),
      binding,
      columns: [...(selected ? [selected] : []), ...keyColumns].join(', '),
      everywhere,
    };
  }

  /**
   * Rows after the position. One direction: a row comparison, which an index answers. Mixed: the comparison spelled out,
   * bounded by its first column so that an index on that still finds the start.
   */
  private seek(where: Where, order: SortTerm[], position: Position): void {
    const columns = order.map(({ property }) => `t."${this.projection.column(property)}"`);
    const values = position.map((value) => where.param(value));
    const operators = order.map(({ descending }) => (descending ? '<' : '>'));
    if (new Set(operators).size === 1) {
      where.add(`(${columns.join(', ')}) ${operators[0]} (${values.join(', ')})`);
      return;
    }
    const branches = columns.map((column, index) =>
      [...columns.slice(0, index).map((equal, at) => `${equal} = ${values[at]}`), `${column} ${operators[index]} ${values[index]}`].join(
        ' AND ',
      ),
    );
    where.add(`${columns[0]} ${operators[0]}= ${values[0]}`).add(`(${branches.map((branch) => `(${branch})`).join(' OR ')})`);
  }

  private offset(page: number, limit: number): number {
    if (page * limit > maxPageRow) {
      throw errors.invalid('page', `pages end at row ${maxPageRow}: go on with the nextCursor of an earlier answer as ?cursor=`);
    }
    return (page - 1) * limit;
  }

  private toPage(request: ListRequest<Filter>, plan: Plan, rows: Row[], total: { total: number; isEstimate: boolean } | null): Page<Model> {
    const { toModel } = this.projection.select(request.fields);
    const more = rows.length > request.limit;
    const shown = more ? rows.slice(0, request.limit) : rows;
    if (request.backward) shown.reverse();
    const cursorOf = (row: Row): string =>
      this.cursors.encode(
        plan.order.map((_, index) => row[`key${index}`] as string | number),
        plan.binding,
      );
    const withEnds = request.cursors === 'every' || request.cursors === 'ends';
    const [first, last] = [shown[0], shown.at(-1)];
    const beyond = request.cursor !== null || (request.page ?? 1) > 1;
    return {
      rows: shown.map(toModel),
      cursors: request.cursors === 'every' ? shown.map(cursorOf) : null,
      startCursor: first && withEnds ? cursorOf(first) : null,
      endCursor: last && (withEnds || (more && request.cursors === 'next')) ? cursorOf(last) : null,
      hasMore: request.backward ? beyond : more,
      hasEarlier: request.backward ? more : beyond,
      page: request.page,
      limit: request.limit,
      total: total?.total ?? null,
      totalIsEstimate: total?.isEstimate ?? false,
    };
  }
}

function groupByParent(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.parent as string, [...(groups.get(row.parent as string) ?? []), row]);
  return groups;
}

function canonicalFilter(filter: object): string {
  const entries = Object.entries(filter as Record<string, unknown>).filter(([, value]) => value !== undefined);
  return JSON.stringify(entries.map(([name, value]) => [name, Array.isArray(value) ? [...(value as unknown[])].sort() : value]).sort());
}
