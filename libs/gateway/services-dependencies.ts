import { Injectable } from '@nestjs/common';
import { type DataState, Dependencies, type QueueState } from '#libs/health';
import type { Upstream } from '#libs/upstream';
import { Services } from './services.js';

/** How long a service may take to tell how it is, in milliseconds: it gives its own databases two seconds. */
const timeoutMs = 2500;

/** The part of a service's health report that matters here. */
interface ServiceHealth {
  checks: { database: { status: string }; queue: { status: string; lag?: number } };
}

/** What the services behind the gateway say of their databases and queues. */
@Injectable()
export class ServicesDependencies extends Dependencies {
  readonly patienceMs = 3000;
  private reading: Promise<(ServiceHealth | null)[]> | null = null;

  constructor(private readonly services: Services) {
    super();
  }

  async readDatabase(): Promise<DataState> {
    const up = (await this.readAll()).filter((health) => health?.checks.database.status === 'up');
    if (up.length === 0) throw new Error('no service reaches its data');
    return { complete: up.length === this.services.all().length };
  }

  async readQueue(): Promise<QueueState> {
    const queues = (await this.readAll()).flatMap((health) => health?.checks.queue ?? []);
    if (queues.length === 0) throw new Error('no service answers');
    return { flows: queues.every(({ status }) => status === 'up'), lag: Math.max(...queues.map(({ lag = 0 }) => lag)) };
  }

  /** A gateway answers for itself: with the service that is left, or that one is missing. */
  isUsable(): Promise<boolean> {
    return Promise.resolve(true);
  }

  /** Both questions of one report are answered by one round. */
  private readAll(): Promise<(ServiceHealth | null)[]> {
    this.reading ??= Promise.all(this.services.all().map(read)).finally(() => (this.reading = null));
    return this.reading;
  }
}

async function read(service: Upstream): Promise<ServiceHealth | null> {
  try {
    return (await service.requestJson<ServiceHealth>({ method: 'GET', path: '/health', headers: {}, timeoutMs })).body;
  } catch {
    return null;
  }
}
