import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { EventConsumers } from './event-consumers.js';
import type { EventOptions } from './event-options.js';
import { EVENT_DATA_SOURCES, EVENT_OPTIONS, EventProcessing } from './event-processing.js';
import { NatsTransport } from './nats-transport.js';
import { StreamReceiver } from './stream-receiver.js';

/** Receives from the broker for every database of this process that has consumers. */
@Injectable()
export class StreamReceivers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private receivers: StreamReceiver[] = [];

  constructor(
    @Inject(EVENT_DATA_SOURCES) private readonly dataSources: ReadonlyMap<string, DataSource>,
    @Inject(EVENT_OPTIONS) private readonly options: EventOptions,
    private readonly consumers: EventConsumers,
    private readonly transport: NatsTransport,
    private readonly processing: EventProcessing,
  ) {}

  onApplicationBootstrap(): void {
    for (const [name, dataSource] of this.dataSources) {
      const consumers = this.consumers.inDatabase(name);
      if (consumers.length === 0) continue;
      const onReceived = () => this.processing.wakeWorker(name);
      const receiver = new StreamReceiver(dataSource, name, consumers, this.transport, onReceived, this.options.receiver);
      receiver.start();
      this.receivers.push(receiver);
    }
  }

  /** Stops before the data sources and the connection to the broker close. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.receivers.map((receiver) => receiver.stop()));
  }
}
