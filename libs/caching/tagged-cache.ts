import { randomUUID } from 'node:crypto';
import type { CacheEntry, CacheStore } from './cache-store.js';
import { type Found, lookUp, type Wanted } from './lookup.js';
import { toPlain } from './plain.js';
import { SingleFlight } from './single-flight.js';

/** A minute: invalidations are exact, so that this only bounds the harm of one that was lost with its process. */
const DEFAULT_TTL_MS = 60_000;

/**
 * Cache-aside with tags. A value is stored with the versions that its tags had before it was loaded, and is a hit only
 * while they all still have them. A version is a random token that an invalidation replaces: it never comes back, and what
 * was loaded before the invalidation cannot be taken for something loaded after it.
 *
 * Values are plain JSON and deeply frozen, whether loaded or cached; `null` and `undefined` are not cached. Where the store
 * cannot be used nothing fails, and every call loads for itself: nobody could tell it of a write on another instance.
 */
export class TaggedCache {
  readonly #loads = new SingleFlight();

  constructor(private readonly store: CacheStore) {}

  /**
   * The value under `key`, loaded where it is not cached. Callers that miss it at the same time, under the same versions,
   * share one load. Throws what `load` throws, and TypeError for a value that JSON cannot hold.
   */
  async getOrLoad<T>(key: string, tags: readonly string[], load: () => Promise<T>, ttlMs = DEFAULT_TTL_MS): Promise<T> {
    const [found] = (await lookUp(this.store, [this.#wanted(key, tags)])) ?? [];
    if (!found) return toPlain(await load());
    if (found.hit) return found.hit.value as T;
    return this.#loads.share(loadId('one', found), async () => {
      const value = toPlain(await load());
      this.#write([found], () => value, ttlMs);
      return value;
    });
  }

  /**
   * The values under `keys`, by key. `load` is called once, with the keys that are neither cached nor being loaded; those that
   * it leaves out are left out of the answer and not cached. Throws what `load` throws, and TypeError as above.
   */
  async getOrLoadMany<T>(
    keys: readonly string[],
    tagsOf: (key: string) => readonly string[],
    load: (missing: string[]) => Promise<Map<string, T>>,
    ttlMs = DEFAULT_TTL_MS,
  ): Promise<Map<string, T>> {
    const distinct = [...new Set(keys)];
    if (distinct.length === 0) return new Map();
    const found = await lookUp(
      this.store,
      distinct.map((key) => this.#wanted(key, tagsOf(key))),
    );
    if (!found) return toPlainMap(await load(distinct));

    const missed = found.filter(({ hit }) => !hit);
    const missing = missed.filter((value) => !this.#loads.isRunning(loadId('many', value)));
    const loading = missing.length > 0 ? this.#loadMissing(missing, load, ttlMs) : undefined;
    const share = async (value: Found) =>
      [value.key, await this.#loads.share<T | undefined>(loadId('many', value), async () => (await loading)?.get(value.key))] as const;
    const loaded = new Map(await Promise.all(missed.map(share)));

    const values = new Map<string, T>();
    for (const { key, hit } of found) {
      const value = hit ? (hit.value as T) : loaded.get(key);
      if (value !== undefined) values.set(key, value);
    }
    return values;
  }

  /**
   * Makes every value with one of these tags a miss. To be awaited after the commit and before the answer: no read that
   * starts later, on any instance that reaches the store, gets what was loaded before. It does not fail: an invalidation
   * that cannot reach the store keeps this instance off it until everything in it has been invalidated.
   */
  async invalidate(tags: readonly string[]): Promise<void> {
    if (tags.length > 0) await this.store.replaceVersions(tags.map(toTagKey), randomUUID());
  }

  /** Whether values are being cached, and the milliseconds of a round trip to the store. */
  async health(): Promise<{ status: 'up' | 'down'; latency: number }> {
    const start = performance.now();
    const isReachable = await this.store.ping().then(
      () => true,
      () => false,
    );
    return { status: isReachable && this.store.isUsable ? 'up' : 'down', latency: performance.now() - start };
  }

  #wanted(key: string, tags: readonly string[]): Wanted {
    return { key, valueKey: `value:${key}`, tagKeys: [...this.store.globalTagKeys, ...tags.map(toTagKey)] };
  }

  async #loadMissing<T>(missing: Found[], load: (keys: string[]) => Promise<Map<string, T>>, ttlMs: number): Promise<Map<string, T>> {
    const values = toPlainMap(await load(missing.map(({ key }) => key)));
    this.#write(missing, ({ key }) => values.get(key), ttlMs);
    return values;
  }

  /** Nobody waits for the store to keep a value: losing it costs one more load. */
  #write(loaded: readonly Found[], valueOf: (found: Found) => unknown, ttlMs: number): void {
    const entries = loaded.flatMap((found): [string, CacheEntry][] => {
      const value = valueOf(found);
      return value === undefined || value === null ? [] : [[found.valueKey, { versions: found.versions, value }]];
    });
    if (entries.length > 0) this.store.write(entries, ttlMs).catch(() => undefined);
  }
}

function toTagKey(tag: string): string {
  return `tag:${tag}`;
}

/** The versions are part of it, so that who comes after an invalidation does not join a load from before. */
function loadId(kind: 'one' | 'many', { valueKey, versions }: Found): string {
  return `${kind} ${valueKey} ${versions.join()}`;
}

function toPlainMap<T>(values: Map<string, T>): Map<string, T> {
  return new Map([...values].map(([key, value]) => [key, toPlain(value)]));
}
