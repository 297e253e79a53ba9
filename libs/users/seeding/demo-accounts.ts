import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '#libs/config';
import { demoAccounts } from '#libs/contracts';
import { AccountSeeder } from './account-seeder.js';

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
