import { delayAfter } from './backoff.js';

const MAX_PAUSE_MS = 30_000;

/** Repeats a step while it finds work, then waits for `wake()` or the poll interval. */
export class PollLoop {
  private running: Promise<void> | null = null;
  private stopping = false;
  private woken = false;
  private endPause: (() => void) | null = null;

  /**
   * @param step does one piece of work; answers whether there may be more
   * @param onError told of a step that threw; the loop goes on after a growing pause
   */
  constructor(
    private readonly step: () => Promise<boolean>,
    private readonly intervalMs: number,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Ends the present pause, or lets the next one be skipped. Cheap: call it as often as you like. */
  wake(): void {
    this.woken = true;
    this.endPause?.();
  }

  /** Resolves when the step under way has ended; no other starts. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.endPause?.();
    await this.running;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping) {
      this.woken = false;
      try {
        const mayHaveMore = await this.step();
        failures = 0;
        if (!mayHaveMore) await this.pause(this.intervalMs);
      } catch (error) {
        this.onError(error);
        await this.pause(delayAfter(++failures, { baseMs: this.intervalMs, maxMs: Math.max(MAX_PAUSE_MS, this.intervalMs) }));
      }
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    if (this.stopping || this.woken) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds).unref();
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.endPause = null;
  }
}
