import { redisInsStore, type RedisStore as YetStore } from 'cache-manager-redis-yet';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { RedisClient, RedisConnection } from '#libs/redis';
import { type CacheEntry, type CacheStore, type Contents, TAG_TTL_MS } from './cache-store.js';
import { deepFreeze } from './plain.js';

/** Raise the number when the shape of what is kept changes: releases that run side by side then do not read each other's. */
const NAMESPACE = 'tandem:cache:1:';

/** The version of everything: replacing it turns every value into a miss. */
const EPOCH_KEY = 'epoch';

/** Longer than other instances need to reconnect after a restart of Redis; see #recover. */
const SETTLING_MS = 500;
const RETRY_MS = 250;

/** Longer than a connection takes to give a silent Redis up. */
const PATIENCE_MS = 1_500;
const POLL_MS = 5;

/**
 * Keeps the cache in Redis, shared by all instances.
 *
 * A new connection may be to a server that lost the latest versions (a crash restored from a snapshot), and an
 * invalidation may have failed to get there. Either makes the store unusable to this instance until it has replaced the
 * epoch, after which nothing from before can be hit by anyone.
 */
export class RedisStore implements CacheStore {
  readonly globalTagKeys = [EPOCH_KEY];
  #client: RedisClient | null = null;
  #store: YetStore | null = null;
  #trustedGeneration = 0;
  #missedInvalidations = 0;
  #isRecovering = false;

  constructor(
    private readonly connection: RedisConnection,
    private readonly settlingMs = SETTLING_MS,
  ) {
    connection.onReady(() => void this.#recover());
  }

  get isUsable(): boolean {
    return this.connection.isReady && !this.#needsRecovery;
  }

  async read(tagKeys: readonly string[], valueKeys: readonly string[]): Promise<Contents> {
    const contents = await this.#readAll([...tagKeys, ...valueKeys]);
    return { versions: contents.slice(0, tagKeys.length), values: contents.slice(tagKeys.length) };
  }

  async addVersions(tagKeys: readonly string[], version: string): Promise<unknown[]> {
    const json = JSON.stringify(version);
    const [, versions] = await Promise.all([
      this.connection.run((client) => Promise.all(tagKeys.map((key) => client.set(namespaced(key), json, { NX: true, PX: TAG_TTL_MS })))),
      // One connection is answered in order: this reads what the line above has left.
      this.#readAll(tagKeys),
    ]);
    return versions;
  }

  async replaceVersions(tagKeys: readonly string[], version: string): Promise<void> {
    try {
      await this.#run((store) =>
        store.mset(
          tagKeys.map((key) => [namespaced(key), version]),
          TAG_TTL_MS,
        ),
      );
    } catch {
      this.#missedInvalidations++;
      void this.#recover();
      await this.#settled();
    }
  }

  /**
   * Waits while Redis may still be there for others, who would go on reading what could not be invalidated: until the epoch is
   * replaced, or Redis is known to be gone.
   */
  async #settled(): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while ((this.connection.isSilent || (this.connection.isReady && this.#needsRecovery)) && performance.now() < deadline) {
      await delay(POLL_MS, undefined, { ref: false });
    }
  }

  async write(entries: readonly [key: string, entry: CacheEntry][], ttlMs: number): Promise<void> {
    await this.#run((store) =>
      store.mset(
        entries.map(([key, entry]) => [namespaced(key), entry]),
        ttlMs,
      ),
    );
  }

  ping(): Promise<unknown> {
    return this.connection.ping();
  }

  get #needsRecovery(): boolean {
    return this.#missedInvalidations > 0 || this.#trustedGeneration !== this.connection.generation;
  }

  async #readAll(keys: readonly string[]): Promise<unknown[]> {
    try {
      return deepFreeze(await this.#run((store) => store.mget(...keys.map(namespaced))));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return deepFreeze(await Promise.all(keys.map((key) => this.#readReadable(key))));
    }
  }

  async #readReadable(key: string): Promise<unknown> {
    try {
      return await this.#run((store) => store.get(namespaced(key)));
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  #run<T>(command: (store: YetStore) => Promise<T>): Promise<T> {
    return this.connection.run((client) => command(this.#storeOn(client)));
  }

  #storeOn(client: RedisClient): YetStore {
    if (!this.#store || this.#client !== client) {
      this.#client = client;
      // Its types want a client with all of Redis' modules, its code uses none of them.
      this.#store = redisInsStore(client as unknown as Parameters<typeof redisInsStore>[0]);
    }
    return this.#store;
  }

  /**
   * Replaces the epoch, and on a new connection gives the other instances time to reconnect before it uses the cache: a
   * write on one that is still cut off could not invalidate what this one would keep.
   */
  async #recover(): Promise<void> {
    if (this.#isRecovering) return;
    this.#isRecovering = true;
    while (this.#needsRecovery && this.connection.isReady) {
      const { generation } = this.connection;
      const isNewConnection = generation !== this.#trustedGeneration;
      const missed = this.#missedInvalidations;
      try {
        await this.#run((store) => store.set(namespaced(EPOCH_KEY), randomUUID(), TAG_TTL_MS));
        if (isNewConnection) await delay(this.settlingMs, undefined, { ref: false });
        this.#missedInvalidations -= missed;
        this.#trustedGeneration = generation;
      } catch {
        await delay(RETRY_MS, undefined, { ref: false });
      }
    }
    this.#isRecovering = false;
  }
}

function namespaced(key: string): string {
  return NAMESPACE + key;
}
