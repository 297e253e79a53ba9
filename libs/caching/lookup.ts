import { randomUUID } from 'node:crypto';
import type { CacheEntry, CacheStore } from './cache-store.js';

/** A value that is asked for, by the keys under which the store has it and its tags. */
export interface Wanted {
  key: string;
  tagKeys: readonly string[];
}

/** What the store knows of a wanted value: its tags' versions now, and the value where it was stored under these versions. */
export interface Found {
  versions: readonly string[];
  hit: CacheEntry | undefined;
}

/** Looks values up in one round trip, two where a tag has no version yet. Answers null where the store cannot be used. */
export async function lookUp(store: CacheStore, wanted: readonly Wanted[]): Promise<Found[] | null> {
  if (!store.isUsable) return null;
  const tagKeys = [...new Set(wanted.flatMap((value) => value.tagKeys))];
  try {
    const valueKeys = wanted.map((value) => value.key);
    const contents = await store.read(tagKeys, valueKeys);
    const versions = await completeVersions(store, tagKeys, contents.versions);
    return versions && wanted.map((value, index) => toFound(value, versions, contents.values[index]));
  } catch {
    return null;
  }
}

async function completeVersions(store: CacheStore, tagKeys: string[], present: unknown[]): Promise<Map<string, string> | null> {
  const versions = new Map<string, unknown>(tagKeys.map((key, index) => [key, present[index]]));
  const absent = tagKeys.filter((_, index) => present[index] === undefined);
  if (absent.length > 0) {
    const added = await store.addVersions(absent, randomUUID());
    absent.forEach((key, index) => versions.set(key, added[index]));
  }
  return hasStringsOnly(versions) ? versions : null;
}

function hasStringsOnly(versions: Map<string, unknown>): versions is Map<string, string> {
  return [...versions.values()].every((version) => typeof version === 'string');
}

function toFound({ tagKeys }: Wanted, versionsByTag: Map<string, string>, content: unknown): Found {
  const versions = tagKeys.map((key) => versionsByTag.get(key) ?? '');
  return { versions, hit: isEntry(content) && isSame(content.versions, versions) ? content : undefined };
}

function isEntry(content: unknown): content is CacheEntry {
  return typeof content === 'object' && content !== null && Array.isArray((content as Partial<CacheEntry>).versions);
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((version, index) => version === right[index]);
}
