import { fromUUID, toUUID, typeidUnboxed } from 'typeid-js';

/** What a public id starts with; it tells the resource's type. */
export type IdPrefix = 'usr' | 'ord' | 'itm' | 'prd' | 'ses' | 'evt' | 'tok' | 'crt';

const suffix = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** The pattern of a public id with this prefix, for contracts and validation. */
export const idPattern = (prefix: IdPrefix): string => `^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`;

/** A new time-ordered UUID (version 7, RFC 9562). */
export function newUuid(): string {
  return toUUID(typeidUnboxed('x'));
}

/** A new public id. */
export function newId(prefix: IdPrefix): string {
  return typeidUnboxed(prefix);
}

/** The public id of a row: prefix and TypeID base32 of its UUID (https://github.com/jetify-com/typeid). */
export function encodeId(prefix: IdPrefix, uuid: string): string {
  return fromUUID(uuid, prefix);
}

/** The UUID behind a public id, or null where the text is not an id of that prefix. */
export function decodeId(prefix: IdPrefix, id: string): string | null {
  if (typeof id !== 'string' || !id.startsWith(`${prefix}_`) || !suffix.test(id.slice(4))) return null;
  try {
    return toUUID(id as Parameters<typeof toUUID>[0]);
  } catch {
    // Of all bits that an id can spell, only those with a version and a variant are a UUID (RFC 9562 section 4).
    return null;
  }
}
