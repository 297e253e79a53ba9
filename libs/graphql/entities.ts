import { Injectable } from '@nestjs/common';
import type { RequestContext } from '#libs/auth';

/** Loads the visible resources of one type by id, with at least these fields; invisible and unknown ids are left out. */
export type EntityLoad = (ctx: RequestContext, ids: readonly string[], fields: readonly string[]) => Promise<Map<string, object>>;

/** Answers those of the ids whose resources exist. */
type FindReferable = (ids: readonly string[]) => Promise<Set<string>>;

/** Knows how to load every resource that this process owns, by the prefix of its id. */
@Injectable()
export class Entities {
  private readonly loads = new Map<string, EntityLoad>();
  private readonly references = new Map<string, FindReferable>();

  /** Called by the domain that owns the type, at start. */
  register(prefix: string, load: EntityLoad): void {
    this.loads.set(prefix, load);
  }

  /** Called by a domain that refers to a type which another one may own, at start. */
  registerReferences(prefix: string, find: FindReferable): void {
    this.references.set(prefix, find);
  }

  /** Which of these ids, of one type that this process does not own, may be referred to. */
  findReferable(ids: readonly string[]): Promise<Set<string>> {
    const find = this.references.get(prefixOf(ids[0] ?? ''));
    return find ? find(ids) : Promise.resolve(new Set(ids));
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
