import DataLoader from 'dataloader';

type BatchLoad<Key, Value> = (keys: readonly Key[]) => Promise<Map<Key, Value>>;

/** The data loaders of one GraphQL request: what its resolvers ask for in one step is loaded by one call. */
export class Loaders {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  /** Loads a key with all others that are asked for under the same name; a missing one is null. */
  load<Value>(name: string, key: string, batch: BatchLoad<string, Value>): Promise<Value | null> {
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, unknown>(async (keys) => {
        const found = await batch(keys);
        return keys.map((each) => found.get(each) ?? null);
      });
      this.loaders.set(name, loader);
    }
    return loader.load(key) as Promise<Value | null>;
  }

  /** Forgets everything that was loaded. */
  clear(): void {
    this.loaders.clear();
  }
}
