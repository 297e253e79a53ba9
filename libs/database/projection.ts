import type { DataSource, EntityTarget, ObjectLiteral, ValueTransformer } from 'typeorm';

/** A model field that is not one column of the same name: the entity properties it is made of, and how. */
export interface DerivedField {
  from: string[];
  read: (row: Record<string, unknown>) => unknown;
}

type Row = Record<string, unknown>;

/** A prepared SELECT list and the function that turns a row of it into a model. */
export interface Selection<Model> {
  sql: string;
  toModel: (row: Row) => Model;
}

/**
 * Reads a model's fields from an entity's columns: only the columns that are asked for, without entity hydration (DESIGN section 5).
 * Column names and conversions come from the entity, so they are written once.
 */
export class Projection<Model extends object> {
  private readonly selections = new Map<string, Selection<Model>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly entity: EntityTarget<ObjectLiteral>,
    private readonly derived: Record<string, DerivedField> = {},
  ) {}

  /** The database column of an entity property. Throws where the entity has no such property. */
  column(property: string): string {
    return this.metadata(property).databaseName;
  }

  get table(): string {
    return this.dataSource.getMetadata(this.entity).tableName;
  }

  /** The selection of these model fields from the table that `alias` names in the query. */
  select(fields: readonly string[], alias = 't'): Selection<Model> {
    const key = `${alias}:${fields.join(',')}`;
    const known = this.selections.get(key);
    if (known) return known;
    const selection = this.compile(fields, alias);
    if (this.selections.size < 1000) this.selections.set(key, selection);
    return selection;
  }

  private compile(fields: readonly string[], alias: string): Selection<Model> {
    const properties = [...new Set(fields.flatMap((field) => this.derived[field]?.from ?? [field]))];
    const readers = properties.map((property) => [property, this.reader(property)] as const);
    const outputs = fields.map((field) => [field, this.derived[field]?.read ?? ((row: Row) => row[field])] as const);
    return {
      sql: properties.map((property) => `${alias}."${this.column(property)}" AS "${property}"`).join(', '),
      toModel: (raw) => {
        const row: Row = {};
        for (const [property, read] of readers) row[property] = read(raw[property]);
        const model: Row = {};
        for (const [field, read] of outputs) model[field] = read(row);
        return model as Model;
      },
    };
  }

  private reader(property: string): (value: unknown) => unknown {
    const transformer = this.metadata(property).transformer as ValueTransformer | undefined;
    return transformer ? (value): unknown => transformer.from(value) : (value) => value;
  }

  private metadata(property: string) {
    const column = this.dataSource.getMetadata(this.entity).findColumnWithPropertyName(property);
    if (!column) throw new Error(`${this.table} has no column for ${property}`);
    return column;
  }
}
