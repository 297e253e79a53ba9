import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DomainEvent } from '#libs/contracts';
import { OnEvent } from '#libs/events';
import { AccountCopiesRepository } from './account-copies.repository.js';

const consumer = { consumer: 'orders.accounts', database: 'orders' };

/** Keeps the copy of the accounts by the User Service's events. */
@Injectable()
export class AccountEvents {
  constructor(private readonly copies: AccountCopiesRepository) {}

  @OnEvent('user.created', consumer)
  @OnEvent('user.restored', consumer)
  async activate({ aggregateId, timestamp }: DomainEvent, manager: EntityManager): Promise<void> {
    await this.copies.put(manager, aggregateId, true, timestamp);
  }

  @OnEvent('user.deleted', consumer)
  async deactivate({ aggregateId, timestamp }: DomainEvent, manager: EntityManager): Promise<void> {
    await this.copies.put(manager, aggregateId, false, timestamp);
  }
}
