import {
  EndedBeforeReadyError,
  type RunFile,
  StartError,
  startSupervised,
  type SupervisedCommand,
  type SupervisedProcess,
} from '#libs/supervision';

/** A program of a deployment. */
export interface Program {
  /** What people call it. */
  title: string;
  command: string;
  args: string[];
  cwd: string;
  /** Its environment; PATH and a neutral locale without it. */
  env?: NodeJS.ProcessEnv;
  /** What the line contains that it writes when it serves. */
  readyLine: string;
  /** Stands before its lines, which are passed on; without it they are shown where it cannot start alone. */
  label?: string;
}

/** Programs that work together: they stop in the opposite order of their start, and one that ends unasked is the end of all. */
export class Programs {
  /** Settles when a program has ended unasked. */
  readonly failed: Promise<StartError>;
  private readonly stages: SupervisedProcess[][] = [];
  private stopped: Promise<void> | null = null;
  private settleFailed: (error: StartError) => void = () => undefined;

  constructor(private readonly runFile: RunFile) {
    this.failed = new Promise((resolve) => (this.settleFailed = resolve));
  }

  /** Makes something's unexpected end that of all. */
  fail(error: StartError): void {
    if (!this.stopped) this.settleFailed(error);
  }

  /**
   * Starts programs at once, and answers their ready lines when all of them are ready.
   * @throws StartError where one of these, or of those started before, ends meanwhile
   */
  async start(programs: Program[]): Promise<string[]> {
    const stage: SupervisedProcess[] = [];
    this.stages.push(stage);
    const ready = Promise.all(programs.map((program) => this.startOne(program, stage)));
    return Promise.race([ready, this.failed.then((error) => Promise.reject(error))]);
  }

  /** Ends all: who asks before who answers. Calling it again does no harm. */
  stop(): Promise<void> {
    this.stopped ??= this.stopStages();
    return this.stopped;
  }

  private async stopStages(): Promise<void> {
    for (const stage of this.stages.toReversed()) await Promise.all(stage.map((program) => program.stop()));
  }

  private async startOne({ title, readyLine, label, ...program }: Program, stage: SupervisedProcess[]): Promise<string> {
    const onFile: Promise<void>[] = [];
    const command: SupervisedCommand = { ...program, account: null, ...passedOn(label) };
    try {
      const started = await startSupervised(command, readyLine, (launched) => {
        stage.push(launched);
        if (launched.pid !== undefined) onFile.push(this.runFile.add(launched.pid));
      });
      void started.exited.then((status) => this.fail(new StartError(`The ${title} has ended (status ${status}): everything stops.`)));
      return started.readyLine;
    } catch (error) {
      if (!(error instanceof EndedBeforeReadyError)) throw error;
      throw new StartError([`The ${title} could not start (status ${error.status}).`, ...(label ? [] : error.lines)].join('\n'));
    } finally {
      await Promise.all(onFile);
    }
  }
}

/** Where the lines of a program go. Those of one without a label go nowhere, but are kept for the report of a failed start. */
function passedOn(label: string | undefined): Pick<SupervisedCommand, 'onOutput' | 'onError'> {
  if (label === undefined) return { onOutput: () => undefined, onError: () => undefined };
  return {
    onOutput: (line) => process.stdout.write(`${label} ${line}\n`),
    onError: (line) => process.stderr.write(`${label} ${line}\n`),
  };
}
