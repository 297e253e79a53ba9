import type { TaggedCache } from './tagged-cache.js';

/**
 * The resources of these ids, by id: those that are cached from the cache, the others by one `load`. Each is cached under the fields
 * that were read, with the tag `name:id`.
 */
export async function loadById<T>(
  cache: TaggedCache,
  name: string,
  ids: readonly string[],
  fields: readonly string[],
  load: (ids: string[]) => Promise<Map<string, T>>,
): Promise<Map<string, T>> {
  const suffix = `:${fields.join()}`;
  const idOf = (key: string): string => key.slice(name.length + 1, -suffix.length);
  const cached = await cache.getOrLoadMany<T>(
    ids.map((id) => `${name}:${id}${suffix}`),
    (key) => [`${name}:${idOf(key)}`],
    async (missing) => {
      const loaded = await load(missing.map(idOf));
      return new Map(missing.flatMap((key) => (loaded.has(idOf(key)) ? [[key, loaded.get(idOf(key)) as T]] : [])));
    },
  );
  return new Map([...cached].map(([key, value]) => [idOf(key), value]));
}
