import pg from 'pg';

const { builtins } = pg.types;

/** '2026-01-31 12:00:00.5+00' → '2026-01-31T12:00:00.500Z'. Sessions run in UTC, so the offset is always +00. */
function toRfc3339(text: string): string {
  const [seconds = text, fraction = ''] = text.slice(0, -3).split('.');
  return `${seconds.replace(' ', 'T')}.${fraction.padEnd(3, '0')}Z`;
}

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.TIMESTAMPTZ, toRfc3339],
]);

/** How column values are read: 64-bit integers as numbers (ours stay below 2^53), times as RFC 3339 text. */
export const columnTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((text: string) => unknown) =>
    (format !== 'binary' && parsers.get(oid)) || (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};
