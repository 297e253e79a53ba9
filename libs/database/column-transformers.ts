import type { ValueTransformer } from 'typeorm';
import { decodeId, encodeId, type IdPrefix } from '#libs/ids';

/** The UUID of a public id. A text that is no such id gives the nil UUID, which no row has. */
export const uuidOf = (prefix: IdPrefix, id: string): string => decodeId(prefix, id) ?? '00000000-0000-0000-0000-000000000000';

/** Stores a public id as its UUID. */
export const publicId = (prefix: IdPrefix): ValueTransformer => ({
  to: (id: unknown) => (typeof id === 'string' ? uuidOf(prefix, id) : id),
  from: (uuid: string | null) => (uuid === null ? null : encodeId(prefix, uuid)),
});
