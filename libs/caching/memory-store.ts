import { memoryStore, type MemoryStore as LruStore } from 'cache-manager';
import { type CacheEntry, type CacheStore, TAG_TTL_MS } from './cache-store.js';

const MAX_KEYS = 10_000;

/** Keeps the cache in this process, bounded to the keys used last. Right for a single instance only. */
export class MemoryStore implements CacheStore {
  readonly globalTagKeys = [];
  readonly isUsable = true;
  readonly #store: LruStore;

  constructor(maxKeys = MAX_KEYS) {
    // Entries are frozen, so that they are handed out as they are: cloning each would cost more than most loads.
    this.#store = memoryStore({ max: maxKeys, shouldCloneBeforeSet: false, ttlAutopurge: false, ttl: TAG_TTL_MS });
  }

  read(keys: readonly string[]): Promise<unknown[]> {
    return this.#store.mget(...keys);
  }

  async addVersions(tagKeys: readonly string[], version: string): Promise<unknown[]> {
    const versions = await this.#store.mget(...tagKeys);
    await this.replaceVersions(
      tagKeys.filter((_, index) => versions[index] === undefined),
      version,
    );
    return versions.map((present) => present ?? version);
  }

  replaceVersions(tagKeys: readonly string[], version: string): Promise<void> {
    return this.#store.mset(
      tagKeys.map((key) => [key, version]),
      TAG_TTL_MS,
    );
  }

  write(entries: readonly [key: string, entry: CacheEntry][], ttlMs: number): Promise<void> {
    return this.#store.mset([...entries], ttlMs);
  }

  async ping(): Promise<number> {
    const start = performance.now();
    await this.#store.get('ping');
    return performance.now() - start;
  }
}
