/** Lets callers that ask for the same thing at the same time share one promise, and its failure. */
export class SingleFlight {
  readonly #running = new Map<string, Promise<unknown>>();

  isRunning(id: string): boolean {
    return this.#running.has(id);
  }

  /** The promise that runs under `id`, else the one of `start`. */
  share<T>(id: string, start: () => Promise<T>): Promise<T> {
    const running = this.#running.get(id);
    if (running) return running as Promise<T>;
    const started = start().finally(() => this.#running.delete(id));
    this.#running.set(id, started);
    return started;
  }
}
