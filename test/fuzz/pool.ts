import { encodeId, type IdPrefix } from '#libs/ids';
import type { Dice } from './dice.js';

const perKind = 150;
const idPattern = /\b(usr|ord|itm|prd|ses|crt|tok)_[0-7][0-9a-hjkmnp-tv-z]{25}\b/g;
const cursorPattern = /"(?:nextCursor|endCursor|startCursor|cursor)":"([\w-]+)"/g;
const refreshPattern = /"refreshToken":"([\w.-]+)"/g;
const mailedPattern = /[?&=/]([\w-]{20,100})(?=\s|$)/gm;

export type PoolKind = 'usr' | 'ord' | 'itm' | 'prd' | 'ses' | 'crt' | 'tok' | 'cursor' | 'etag' | 'refresh' | 'mailed' | 'email' | 'sku';

/** What earlier answers have shown, so that later requests reach what there is. */
export class Pool {
  private readonly kinds = new Map<PoolKind, string[]>();

  constructor(private readonly kept: ReadonlySet<string>) {}

  add(kind: PoolKind, value: string): void {
    if (this.kept.has(value)) return;
    const known = this.kinds.get(kind) ?? [];
    if (!known.includes(value)) known.push(value);
    if (known.length > perKind) known.splice(0, known.length - perKind);
    this.kinds.set(kind, known);
  }

  /** Takes from an answer whatever can be used again. */
  harvest(body: string, etag: string | undefined): void {
    if (etag !== undefined) this.add('etag', etag);
    for (const [id, prefix] of body.matchAll(idPattern)) this.add(prefix as PoolKind, id);
    for (const [, cursor] of body.matchAll(cursorPattern)) this.add('cursor', cursor as string);
    for (const [, token] of body.matchAll(refreshPattern)) this.add('refresh', token as string);
  }

  harvestMail(text: string): void {
    for (const [, token] of text.matchAll(mailedPattern)) this.add('mailed', token as string);
  }

  /** One of what is known; something of the right shape where nothing is. */
  pick(dice: Dice, kind: PoolKind): string {
    const known = this.kinds.get(kind) ?? [];
    if (known.length === 0 || dice.chance(3)) return madeUp(dice, kind);
    return dice.pick(known);
  }
}

function madeUp(dice: Dice, kind: PoolKind): string {
  if (kind === 'email') return `u${String(dice.int(0, 99_999))}@fuzz.example`;
  if (kind === 'sku') return `SKU-${String(dice.int(0, 999))}`;
  if (kind === 'etag') return `"${String(dice.int(1, 9))}"`;
  if (['cursor', 'refresh', 'mailed'].includes(kind)) return dice.matching(/^[\w-]{30,60}$/);
  if (dice.chance(50)) return encodeId(kind as IdPrefix, dice.uuid());
  return dice.matching(new RegExp(`^${kind}_[0-7][0-9a-hjkmnp-tv-z]{25}$`));
}
