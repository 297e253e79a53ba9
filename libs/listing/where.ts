import { errors } from '#libs/errors';

/** Collects the conditions of a statement and their parameters. Rows of the listed table are `t`. */
export class Where {
  readonly params: unknown[] = [];
  private readonly conditions: string[] = [];

  /** The placeholder of a value. */
  param(value: unknown): string {
    this.params.push(value);
    return `$${this.params.length}`;
  }

  add(condition: string): this {
    this.conditions.push(condition);
    return this;
  }

  /** Adds `condition` with the value's placeholder, where there is a value. */
  when(value: unknown, condition: (placeholder: string) => string): this {
    return value === undefined ? this : this.add(condition(this.param(value)));
  }

  /** Leaves out soft-deleted rows unless they are asked for. */
  deleted(mode: 'only' | 'with' | undefined): this {
    if (mode === 'with') return this;
    return this.add(mode === 'only' ? 't.deleted_at IS NOT NULL' : 't.deleted_at IS NULL');
  }

  clone(): Where {
    const copy = new Where();
    copy.params.push(...this.params);
    copy.conditions.push(...this.conditions);
    return copy;
  }

  get sql(): string {
    return this.conditions.length > 0 ? this.conditions.join(' AND ') : 'true';
  }
}

/** Money in major units to minor units; filters are checked to have at most two decimals, so rounding only undoes binary fractions. */
export const filterMinorUnits = (major: number | undefined): number | undefined =>
  major === undefined ? undefined : Math.round(major * 100);

/** A filter's instant as a column value. Throws VALIDATION_ERROR naming the field. */
export function filterTime(field: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const time = new Date(text.length === 10 ? `${text}T00:00:00Z` : text.replace(' ', 'T'));
  if (Number.isNaN(time.getTime())) throw errors.invalid(field, 'must be an RFC 3339 date or time');
  return time;
}
