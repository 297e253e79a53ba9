import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTimeOf } from './process-identity.js';
import { StartError } from './start.error.js';

const predecessorTimeoutMs = 60_000;
const pollIntervalMs = 20;

/**
 * The processes of a run, on file for the next one: what a killed parent leaves ends by itself, but a moment later, and until then it
 * has its ports and its files.
 */
export class RunFile {
  private isOurs = false;

  constructor(private readonly path: string) {}

  /**
   * Takes the file for this process, once nothing is left of the last run.
   * @throws StartError where that one is still running, or does not end within a minute
   */
  async open(): Promise<void> {
    const [parent, ...others] = await this.readLines();
    if (parent && (await isRunning(parent))) {
      throw new StartError(
        `${dirname(this.path)} is in use by another Tandem (pid ${pidOf(parent)}). Stop it, or set DATA_DIR to another folder.`,
      );
    }
    const deadline = Date.now() + predecessorTimeoutMs;
    for (const other of others) {
      while (await isRunning(other)) {
        if (Date.now() > deadline) throw new StartError(`Process ${pidOf(other)} of the last start still runs. Stop it, and start again.`);
        await sleep(pollIntervalMs);
      }
    }
    await writeFile(this.path, await lineOf(process.pid));
    this.isOurs = true;
  }

  /** Puts a process that we have started on file. */
  async add(pid: number): Promise<void> {
    await appendFile(this.path, await lineOf(pid));
  }

  /** For when nothing is left to wait for. Another run's file stays. */
  async remove(): Promise<void> {
    if (this.isOurs) await rm(this.path, { force: true });
  }

  private async readLines(): Promise<string[]> {
    try {
      return (await readFile(this.path, 'utf8')).split('\n').filter(Boolean);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }
}

const lineOf = async (pid: number): Promise<string> => `${pid} ${(await startTimeOf(pid)) ?? 'ended'}\n`;
const pidOf = (line: string): string => line.split(' ', 1).join('');
const isRunning = async (line: string): Promise<boolean> => {
  const startTime = await startTimeOf(Number(pidOf(line)));
  return startTime !== null && line === `${pidOf(line)} ${startTime}`;
};
