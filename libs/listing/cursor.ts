import { createHmac, timingSafeEqual } from 'node:crypto';
import { errors } from '#libs/errors';

const macBytes = 12;

/** A position in a sorted list: the row's sort values, its id last. */
export type Position = (string | number)[];

/**
 * Makes cursors opaque: a position signed together with the list, sort and filter that it belongs to. A cursor that was altered,
 * or comes from another list, is refused.
 */
export class CursorCodec {
  constructor(private readonly secret: Buffer) {}

  encode(position: Position, binding: string): string {
    const payload = Buffer.from(JSON.stringify(position));
    return Buffer.concat([this.mac(payload, binding), payload]).toString('base64url');
  }

  /** Throws VALIDATION_ERROR naming `cursor`. */
  decode(cursor: string, binding: string): Position {
    const bytes = Buffer.from(cursor, 'base64url');
    const payload = bytes.subarray(macBytes);
    // Unused bits of the last base64 character would let an altered cursor pass: only the canonical spelling is good.
    const canonical = bytes.length > macBytes && bytes.toString('base64url') === cursor;
    if (!canonical || !timingSafeEqual(bytes.subarray(0, macBytes), this.mac(payload, binding))) {
      throw errors.invalid('cursor', 'is not a cursor of this list with this sort and filter: start again without it');
    }
    return JSON.parse(payload.toString()) as Position;
  }

  private mac(payload: Buffer, binding: string): Buffer {
    return createHmac('sha256', this.secret).update(binding).update('\0').update(payload).digest().subarray(0, macBytes);
  }
}
