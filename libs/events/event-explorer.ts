import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { EventConsumers, type EventHandler } from './event-consumers.js';
import { subscriptionsOf } from './on-event.decorator.js';

/** Collects every `@OnEvent` method of this process's providers. */
@Injectable()
export class EventExplorer implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly consumers: EventConsumers,
  ) {}

  /** Throws where two methods claim the same consumer and type, so that the process does not start. */
  onModuleInit(): void {
    // One instance may stand under several tokens.
    const instances = new Set(this.discovery.getProviders().map((provider): unknown => provider.instance));
    for (const instance of instances) {
      if (typeof instance === 'object' && instance !== null) this.explore(instance);
    }
  }

  private explore(instance: object): void {
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (typeof prototype !== 'object' || prototype === null) return;
    for (const name of this.scanner.getAllMethodNames(prototype)) {
      const method = (instance as Record<string, unknown>)[name];
      if (typeof method !== 'function') continue;
      for (const { type, consumer, database } of subscriptionsOf(method)) {
        this.consumers.add({ name: consumer, database }, type, method.bind(instance) as EventHandler);
      }
    }
  }
}
