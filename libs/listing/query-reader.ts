import { type ApiVersion, type Constructor, modelFields, propsOf, selectableFields, validateInput } from '#libs/api';
import { AppError, type ErrorDetail, errors } from '#libs/errors';
import { defaultLimit, type ListDefinition, type ListRequest, maxLimit } from './list-request.js';
import { parseSort } from './sort.js';

/** A query string as the HTTP server parsed it. */
export type RawQuery = Record<string, string | string[]>;

/** What a GET of one resource can be asked: which fields of it. */
export interface FieldsRequest {
  /** Model fields to read. */
  fields: string[];
  /** The names asked for, in the caller's version; null is everything. */
  requested: string[] | null;
}

/** Gathers the mistakes of a query string, so that one answer names them all. */
export class QueryReader {
  private readonly details: ErrorDetail[] = [];
  private readonly known = new Set(['version']);

  constructor(
    private readonly query: RawQuery,
    private readonly version: ApiVersion,
  ) {}

  /** `?fields=id,name`. */
  readFields(model: Constructor, lazy: readonly string[] = []): FieldsRequest {
    const names = selectableFields(model, this.version);
    const text = this.take('fields');
    if (text === undefined)
      return {
        fields: propsOf(model)
          .map(({ name }) => name)
          .filter((name) => !lazy.includes(name)),
        requested: null,
      };
    const requested = [...new Set(text.split(',').map((name) => name.trim()))];
    for (const name of requested.filter((field) => !names.includes(field)))
      this.wrong('fields', `"${name.slice(0, 50)}" is not a field: use ${names.join(', ')}`);
    return { fields: modelFields(model, requested, this.version), requested };
  }

  /** Everything that a list can be asked. */
  readList<Filter extends object>(list: ListDefinition<Filter>): ListRequest<Filter> & FieldsRequest {
    const { fields, requested } = this.readFields(list.model, list.includes ?? []);
    const cursor = this.take('cursor');
    // Where pages end, the reader says, who also says how to go on.
    const page = this.readInt('page', 1, Infinity);
    if (cursor !== undefined && page !== undefined) this.wrong('cursor', 'page and cursor exclude each other: use one');
    const request = {
      filter: this.readFilter(list.filter),
      sort: this.attempt(() => parseSort(this.take('sort'), list)) ?? [],
      limit: this.readInt('limit', 1, maxLimit) ?? defaultLimit,
      page: cursor === undefined ? (page ?? 1) : null,
      cursor: cursor ?? null,
      backward: false,
      fields: [...new Set([...fields, ...this.readIncludes(list.includes ?? [])])],
      requested,
      cursors: 'next' as const,
      count: true,
    };
    return {
      ...request,
      requested: requested && [...new Set([...requested, ...request.fields.filter((field) => list.includes?.includes(field))])],
    };
  }

  /** Throws VALIDATION_ERROR where anything was wrong, unknown parameters included. */
  finish(): void {
    for (const name of Object.keys(this.query)) {
      if (!this.known.has(name)) this.wrong(name, 'is not a known query parameter');
    }
    if (this.details.length > 0) throw errors.validation(this.details);
  }

  private readIncludes(includes: readonly string[]): string[] {
    const text = includes.length > 0 ? this.take('include') : undefined;
    if (text === undefined) return [];
    const names = text.split(',').map((name) => name.trim());
    for (const name of names.filter((field) => !includes.includes(field)))
      this.wrong('include', `cannot include "${name.slice(0, 50)}": use ${includes.join(', ')}`);
    return names.filter((name) => includes.includes(name));
  }

  private readFilter<Filter extends object>(type: new () => Filter): Filter {
    const value: Record<string, unknown> = {};
    for (const { name, schema } of propsOf(type)) {
      const text = this.take(name);
      if (text !== undefined) value[name] = fromText(text, schema.type);
    }
    return this.attempt(() => validateInput(type, value)) ?? new type();
  }

  private readInt(name: string, min: number, max: number): number | undefined {
    const text = this.take(name);
    if (text === undefined) return undefined;
    const value = /^\d{1,100}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    this.wrong(name, `must be an integer ${max === Infinity ? `of at least ${min}` : `from ${min} to ${max}`}`);
    return undefined;
  }

  private take(name: string): string | undefined {
    this.known.add(name);
    const value = this.query[name];
    if (!Array.isArray(value)) return value;
    this.wrong(name, 'must be given once');
    return undefined;
  }

  private attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.details.push(...error.details);
      return undefined;
    }
  }

  private wrong(field: string, message: string): void {
    this.details.push({ field, message });
  }
}

/** Query strings have no types: what looks like the declared type becomes it, and validation refuses the rest. */
function fromText(text: string, type: unknown): unknown {
  if (type === 'array') return text.split(',').map((part) => part.trim());
  if (type === 'number' || type === 'integer') return /^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : text;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
