import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { freshFor } from './fresh-for.js';

/** The state of one outbox: age of the oldest unpublished event in seconds, events not yet published, events parked as undeliverable. */
export interface OutboxReading {
  lagSeconds: number;
  pending: number;
  deadLetters: number;
}

type OutboxSource = () => Promise<OutboxReading>;

const outboxReadingLifetimeMs = 5_000;
const outboxReadingTimeoutMs = 1_000;

/**
 * What one process counts, in a registry of its own. Label values come from the code alone (route patterns, schema fields, cache
 * names), never from a caller: their number stays bounded and nothing private shows.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly outboxes = new Map<string, OutboxSource>();

  private readonly requestDuration = new Histogram({
    name: 'tandem_http_request_duration_seconds',
    help: 'Time from the request to the end of its response',
    labelNames: ['protocol', 'operation', 'status'],
    buckets: [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  private readonly cacheLookups = new Counter({
    name: 'tandem_cache_lookups_total',
    help: 'Cache lookups by their result',
    labelNames: ['cache', 'result'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.addOutboxGauge('tandem_outbox_lag_seconds', 'Age of the oldest event that is not yet published', 'lagSeconds');
    this.addOutboxGauge('tandem_outbox_pending_events', 'Events that are not yet published', 'pending');
    this.addOutboxGauge('tandem_outbox_dead_letters', 'Events that a consumer could not apply and that wait for a redrive', 'deadLetters');
  }

  /** Records one answered request; `status` is a class such as `2xx`, `seconds` its duration. */
  observeRequest(request: { protocol: 'rest' | 'graphql'; operation: string; status: string }, seconds: number): void {
    this.requestDuration.observe(request, seconds);
  }

  /** Counts a lookup that the cache of this name answered. */
  cacheHit(cache: string): void {
    this.cacheLookups.inc({ cache, result: 'hit' });
  }

  /** Counts a lookup that the cache of this name could not answer. */
  cacheMiss(cache: string): void {
    this.cacheLookups.inc({ cache, result: 'miss' });
  }

  /**
   * Reads this database's outbox whenever metrics are collected, at most every 5 s: `/metrics` is open to everyone and must not be a
   * way to load the database. An outbox that cannot be read within 1 s is left out of the answer.
   */
  watchOutbox(database: string, read: OutboxSource): void {
    this.outboxes.set(database, freshFor(outboxReadingLifetimeMs, outboxReadingTimeoutMs, read));
  }

  private addOutboxGauge(name: string, help: string, key: keyof OutboxReading): void {
    const { outboxes } = this;
    new Gauge({
      name,
      help,
      labelNames: ['database'],
      registers: [this.registry],
      async collect() {
        this.reset();
        await Promise.all(
          [...outboxes].map(async ([database, read]) => {
            const reading = await read().catch(() => null);
            if (reading) this.set({ database }, reading[key]);
          }),
        );
      },
    });
  }
}
