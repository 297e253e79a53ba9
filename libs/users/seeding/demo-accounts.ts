import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '#libs/config';
import { demoPeople } from '#libs/contracts';
import { AccountSeeder, type SeededAccount } from './account-seeder.js';

/** The people to try Tandem as. Their passwords are public: they exist where DEMO_DATA is on, and nowhere else. */
export const demoAccounts: readonly SeededAccount[] = [
  { id: demoPeople.ada, email: 'ada@example.com', name: 'Ada Lovelace', role: 'member', password: 'tandem-demo-ada' },
  { id: demoPeople.grace, email: 'grace@example.com', name: 'Grace Hopper', role: 'member', password: 'tandem-demo-grace' },
  { id: demoPeople.support, email: 'support@example.com', name: 'Sam Support', role: 'support', password: 'tandem-demo-support' },
  { id: demoPeople.admin, email: 'admin@example.com', name: 'Alex Admin', role: 'admin', password: 'tandem-demo-admin' },
];

/** Creates the demo people where DEMO_DATA is on. */
@Injectable()
export class DemoAccounts implements OnApplicationBootstrap {
  constructor(
    private readonly config: AppConfig,
    private readonly seeder: AccountSeeder,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.demoData) return;
    for (const account of demoAccounts) await this.seeder.ensure(account);
  }
}
