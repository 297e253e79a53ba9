/** What is known of the data that a process serves. */
export interface DataState {
  /** Whether all of it can be reached; false where a part still can. */
  complete: boolean;
}

/** What is known of the events that a process sends. */
export interface QueueState {
  /** Seconds that the oldest unpublished event has waited. */
  lag: number;
  /** Whether events can be published now. */
  flows: boolean;
}

/** What a process cannot serve without, or serves worse without. */
export abstract class Dependencies {
  /** How long a question may take to be answered, in milliseconds; then it has failed. */
  abstract readonly patienceMs: number;

  /** Rejects where none of the data can be reached. */
  abstract readDatabase(): Promise<DataState>;

  /** Rejects where nothing is known of the events. */
  abstract readQueue(): Promise<QueueState>;

  /** Whether this process can do its part of the work. */
  abstract isUsable(): Promise<boolean>;
}
