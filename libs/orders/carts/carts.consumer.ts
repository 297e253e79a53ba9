import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#libs/clock';
import type { DomainEvent } from '#libs/contracts';
import { OnEvent } from '#libs/events';
import { CartsRepository } from './carts.repository.js';

/** What becomes of carts when something happens elsewhere. */
@Injectable()
export class CartsConsumer {
  constructor(
    private readonly carts: CartsRepository,
    private readonly clock: Clock,
  ) {}

  @OnEvent('user.deleted', { consumer: 'orders.carts', database: 'orders' })
  emptyCart({ aggregateId }: DomainEvent, manager: EntityManager): Promise<void> {
    return this.carts.empty(manager, aggregateId, this.clock.now());
  }
}
