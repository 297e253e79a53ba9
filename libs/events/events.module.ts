import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { NatsConnection } from '#libs/nats';
import { EventConsumers } from './event-consumers.js';
import { EventExplorer } from './event-explorer.js';
import { DEFAULT_EVENT_OPTIONS, type EventOptions } from './event-options.js';
import { EVENT_DATA_SOURCES, EVENT_OPTIONS, EventProcessing } from './event-processing.js';
import { EventReceiver } from './event-receiver.js';
import { EVENT_TRANSPORT } from './event-transport.js';
import { LocalTransport } from './local-transport.js';
import { NatsTransport } from './nats-transport.js';
import { OutboxMetrics } from './outbox-metrics.js';
import { StreamReceivers } from './stream-receivers.js';

export interface EventsModuleOptions {
  /** Names of the data sources whose outbox and inbox this process serves. */
  databases: string[];
  /** The nats:// URL of the broker that carries the events between processes; without it they stay in this one. */
  broker?: string;
  options?: Partial<EventOptions>;
}

/** Outbox, relay and inbox of a process. Needs a global `Clock`, `Metrics` and `TaggedCache`, and the named data sources. */
@Global()
@Module({})
export class EventsModule {
  static forRoot({ databases, broker, options }: EventsModuleOptions): DynamicModule {
    return {
      module: EventsModule,
      imports: [DiscoveryModule],
      providers: [
        EventConsumers,
        EventExplorer,
        EventProcessing,
        OutboxMetrics,
        { provide: EVENT_OPTIONS, useValue: { ...DEFAULT_EVENT_OPTIONS, ...options } },
        {
          provide: EVENT_DATA_SOURCES,
          inject: databases.map((name) => getDataSourceToken(name)),
          useFactory: (...dataSources: DataSource[]) => new Map(dataSources.map((dataSource, index) => [databases[index], dataSource])),
        },
        {
          provide: EventReceiver,
          inject: [EventConsumers, EVENT_DATA_SOURCES],
          useFactory: (consumers: EventConsumers, dataSources: Map<string, DataSource>) => new EventReceiver(consumers, dataSources),
        },
        ...(broker === undefined ? deliveryWithin() : deliveryThrough(broker)),
      ],
      exports: [EventConsumers, EventProcessing, EventReceiver, EVENT_TRANSPORT, EVENT_DATA_SOURCES],
    };
  }
}

function deliveryWithin(): Provider[] {
  return [{ provide: EVENT_TRANSPORT, inject: [EventReceiver], useFactory: (receiver: EventReceiver) => new LocalTransport(receiver) }];
}

function deliveryThrough(broker: string): Provider[] {
  return [
    { provide: NatsConnection, useFactory: () => new NatsConnection(broker) },
    { provide: NatsTransport, inject: [NatsConnection], useFactory: (connection: NatsConnection) => new NatsTransport(connection) },
    { provide: EVENT_TRANSPORT, useExisting: NatsTransport },
    StreamReceivers,
  ];
}
