import { randomUUID } from 'node:crypto';
import type { CacheEntry, CacheStore } from './cache-store.js';

/** A value that is asked for, and the keys under which the store has it and its tags. */
export interface Wanted {
  key: string;
  valueKey: string;
  tagKeys: readonly string[];
}

/** What the store knows of a wanted value: its tags' versions now, and the value where it was stored under these versions. */
export interface Found extends Wanted {
  versions: readonly string[];
  hit: CacheEntry | undefined;
}

/** Looks values up in one round trip, two where a tag has no version yet. Answers null where the store cannot be used. */
export async function lookUp(store: CacheStore, wanted: readonly Wanted[]): Promise<Found[] | null> {
  if (!store.isUsable) return null;
  // A tag of several values is asked for with each of them: that costs less than sorting the answers out.
  const tagKeys: string[] = [];
  for (const value of wanted) tagKeys.push(...value.tagKeys);
  try {
    const contents = await store.read(
      tagKeys,
      wanted.map((value) => value.valueKey),
    );
    const versions = await completeVersions(store, tagKeys, contents.versions);
    if (!versions) return null;
    let start = 0;
    return wanted.map((value, index) => toFound(value, versions.slice(start, (start += value.tagKeys.length)), contents.values[index]));
  } catch {
    return null;
  }
}

async function completeVersions(store: CacheStore, tagKeys: readonly string[], versions: unknown[]): Promise<string[] | null> {
  if (hasStringsOnly(versions)) return versions;
  const absent = [...new Set(tagKeys.filter((_, index) => versions[index] === undefined))];
  const added = absent.length > 0 ? await store.addVersions(absent, randomUUID()) : [];
  const completed = tagKeys.map((key, index) => versions[index] ?? added[absent.indexOf(key)]);
  return hasStringsOnly(completed) ? completed : null;
}

function hasStringsOnly(versions: unknown[]): versions is string[] {
  return versions.every((version) => typeof version === 'string');
}

function toFound({ key, valueKey, tagKeys }: Wanted, versions: string[], content: unknown): Found {
  return { key, valueKey, tagKeys, versions, hit: isEntry(content) && isSame(content.versions, versions) ? content : undefined };
}

function isEntry(content: unknown): content is CacheEntry {
  return typeof content === 'object' && content !== null && Array.isArray((content as Partial<CacheEntry>).versions);
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((version, index) => version === right[index]);
}
