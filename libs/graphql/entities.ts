import { Injectable } from '@nestjs/common';
import type { RequestContext } from '#libs/auth';

/** Loads the visible resources of one type by id, with at least these fields; invisible and unknown ids are left out. */
export type EntityLoad = (ctx: RequestContext, ids: readonly string[], fields: readonly string[]) => Promise<Map<string, object>>;

/** Knows how to load every resource that this process owns, by the prefix of its id. */
@Injectable()
export class Entities {
  private readonly loads = new Map<string, EntityLoad>();

  /** Called by the domain that owns the type, at start. */
  register(prefix: string, load: EntityLoad): void {
    this.loads.set(prefix, load);
  }

  /** Whether ids of this prefix can be loaded here. */
  owns(id: string): boolean {
    return this.loads.has(prefixOf(id));
  }

  /** Loads ids of one type. */
  load(ctx: RequestContext, ids: readonly string[], fields: readonly string[]): Promise<Map<string, object>> {
    const load = this.loads.get(prefixOf(ids[0] ?? ''));
    return load ? load(ctx, ids, fields) : Promise.resolve(new Map<string, object>());
  }
}

const prefixOf = (id: string): string => id.split('_', 1)[0] ?? '';
