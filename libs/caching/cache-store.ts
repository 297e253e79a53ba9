/** What is kept under a value's key: the value, and the versions that its tags had before it was loaded. */
export interface CacheEntry {
  versions: readonly string[];
  value: unknown;
}

/** What a store answers; another program may have written to it, so that nothing is known of the types. */
export interface Contents {
  versions: unknown[];
  values: unknown[];
}

/** Where values and tag versions are kept. Any method but `isUsable` may reject: the cache then works without the store. */
export interface CacheStore {
  /** Keys of tags that every lookup includes beside its own. */
  readonly globalTagKeys: readonly string[];
  /** False while the store may hold what is out of date: nothing may be read from it or shared through it. */
  readonly isUsable: boolean;
  /** The versions of tags and, read not before them, the contents of values; undefined for what is absent or unreadable. */
  read(tagKeys: readonly string[], valueKeys: readonly string[]): Promise<Contents>;
  /** Gives `version` to those tags that have none, and answers the versions that all of them have now. */
  addVersions(tagKeys: readonly string[], version: string): Promise<unknown[]>;
  /** Gives the tags a new version. It does not fail: a version that cannot be replaced makes the store unusable until it is. */
  replaceVersions(tagKeys: readonly string[], version: string): Promise<void>;
  write(entries: readonly [key: string, entry: CacheEntry][], ttlMs: number): Promise<void>;
  /** A round trip. */
  ping(): Promise<unknown>;
}

/** Tags outlive every value. Losing a tag is safe, it only turns its values into misses. */
export const TAG_TTL_MS = 24 * 60 * 60 * 1_000;
