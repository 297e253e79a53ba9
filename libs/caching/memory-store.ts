import { memoryStore, type MemoryStore as LruStore } from 'cache-manager';
import type { CacheEntry, CacheStore, Contents } from './cache-store.js';

const MAX_KEYS = 10_000;

/** Keeps the cache in this process, bounded to the values used last. Right for a single instance only. */
export class MemoryStore implements CacheStore {
  readonly globalTagKeys = [];
  readonly isUsable = true;
  readonly #values: LruStore;
  readonly #versions = new Map<string, string>();

  /** Keeps at most `maxKeys` values and as many tags. */
  constructor(private readonly maxKeys = MAX_KEYS) {
    // Entries are frozen, so that they need no cloning. The time to live is there for the types: every write names its own.
    this.#values = memoryStore({ max: maxKeys, shouldCloneBeforeSet: false, ttlAutopurge: false, ttl: 1 });
  }

  async read(tagKeys: readonly string[], valueKeys: readonly string[]): Promise<Contents> {
    return { versions: tagKeys.map((key) => this.#versions.get(key)), values: await this.#values.mget(...valueKeys) };
  }

  async addVersions(tagKeys: readonly string[], version: string): Promise<unknown[]> {
    return tagKeys.map((key) => this.#versions.get(key) ?? this.#setVersion(key, version));
  }

  async replaceVersions(tagKeys: readonly string[], version: string): Promise<void> {
    for (const key of tagKeys) this.#setVersion(key, version);
  }

  write(entries: readonly [key: string, entry: CacheEntry][], ttlMs: number): Promise<void> {
    return this.#values.mset([...entries], ttlMs);
  }

  ping(): Promise<unknown> {
    return this.#values.get('ping');
  }

  #setVersion(key: string, version: string): string {
    this.#versions.delete(key);
    this.#versions.set(key, version);
    if (this.#versions.size > this.maxKeys) this.#versions.delete(this.#versions.keys().next().value as string);
    return version;
  }
}
