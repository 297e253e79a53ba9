import type { ValueTransformer } from 'typeorm';
import { decodeId, encodeId, type IdPrefix } from '#libs/ids';

/** Stores a public id as its UUID. An id of another shape becomes the nil UUID, which no row has. */
export const publicId = (prefix: IdPrefix): ValueTransformer => ({
  to: (id: unknown) => (typeof id === 'string' ? (decodeId(prefix, id) ?? '00000000-0000-0000-0000-000000000000') : id),
  from: (uuid: string | null) => (uuid === null ? null : encodeId(prefix, uuid)),
});
