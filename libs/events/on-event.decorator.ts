import type { EntityManager } from 'typeorm';
import type { DomainEvent } from '#libs/contracts';
import type { HandlerResult } from './event-consumers.js';

const METADATA_KEY = 'events:subscriptions';

export interface OnEventOptions {
  /** The consumer's lasting name, such as `orders.carts`: it is stored with each event that was delivered to it. */
  consumer: string;
  /** The data source whose transactions the handler runs in. */
  database: string;
}

export interface Subscription extends OnEventOptions {
  type: string;
}

/** An `EventHandler` that says what it expects as `data`. */
type TypedHandler = (event: DomainEvent<never>, manager: EntityManager) => Promise<void> | Promise<HandlerResult | undefined>;

/**
 * Calls a provider's method for each event of a type, exactly once in effect, in order per aggregate.
 * Repeat it to handle several types by one method. The method must be an `EventHandler`.
 */
export function OnEvent(type: string, options: OnEventOptions) {
  return <Handler extends TypedHandler>(_target: object, _key: string, descriptor: TypedPropertyDescriptor<Handler>): void => {
    const method = descriptor.value;
    if (method) Reflect.defineMetadata(METADATA_KEY, [...subscriptionsOf(method), { type, ...options }], method);
  };
}

/** What `@OnEvent` says of a method. */
export function subscriptionsOf(method: object): Subscription[] {
  return (Reflect.getMetadata(METADATA_KEY, method) as Subscription[] | undefined) ?? [];
}
