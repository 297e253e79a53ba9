import { type DynamicModule, Global, Module, type ModuleMetadata } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { EventConsumers } from './event-consumers.js';
import { EventExplorer } from './event-explorer.js';
import { DEFAULT_EVENT_OPTIONS, type EventOptions } from './event-options.js';
import { EVENT_DATA_SOURCES, EVENT_OPTIONS, EventProcessing } from './event-processing.js';
import { EventReceiver } from './event-receiver.js';
import { EVENT_TRANSPORT, type EventTransport } from './event-transport.js';
import { LocalTransport } from './local-transport.js';

export interface EventsModuleOptions {
  /** Names of the data sources whose outbox and inbox this process serves. */
  databases: string[];
  /**
   * Builds the transport; `EventReceiver`, `EventConsumers` and `LocalTransport` may be injected. Delivery within the process
   * by default.
   */
  transport?: {
    imports?: ModuleMetadata['imports'];
    inject: (string | symbol | (abstract new (...args: never[]) => unknown))[];
    useFactory: (...dependencies: never[]) => EventTransport | Promise<EventTransport>;
  };
  options?: Partial<EventOptions>;
}

/** Outbox, relay and inbox of a process. Needs a global `Clock` and `TaggedCache`, and the named data sources. */
@Global()
@Module({})
export class EventsModule {
  static forRoot({ databases, transport, options }: EventsModuleOptions): DynamicModule {
    return {
      module: EventsModule,
      imports: [DiscoveryModule, ...(transport?.imports ?? [])],
      providers: [
        EventConsumers,
        EventExplorer,
        EventProcessing,
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
        { provide: LocalTransport, inject: [EventReceiver], useFactory: (receiver: EventReceiver) => new LocalTransport(receiver) },
        {
          provide: EVENT_TRANSPORT,
          inject: transport?.inject ?? [LocalTransport],
          useFactory: transport?.useFactory ?? ((local: LocalTransport) => local),
        },
      ],
      exports: [EventConsumers, EventProcessing, EventReceiver, EVENT_TRANSPORT, EVENT_DATA_SOURCES],
    };
  }
}
