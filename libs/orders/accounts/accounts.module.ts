import { Module } from '@nestjs/common';
import { AccountCopiesRepository } from './account-copies.repository.js';
import { AccountReferences } from './account-references.js';
import { AccountEvents } from './account-events.js';
import { AccountStatus } from './account-status.js';

/** Which accounts there are and who may order. Needs the port `Accounts`. */
@Module({ providers: [AccountCopiesRepository, AccountEvents, AccountReferences, AccountStatus], exports: [AccountStatus] })
export class AccountsModule {}
