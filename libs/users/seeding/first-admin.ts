import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '#libs/config';
import { newId } from '#libs/ids';
import { AccountSeeder } from './account-seeder.js';

/** Creates the first admin from ADMIN_EMAIL and ADMIN_PASSWORD where no living user has that address. */
@Injectable()
export class FirstAdmin implements OnApplicationBootstrap {
  constructor(
    private readonly config: AppConfig,
    private readonly seeder: AccountSeeder,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { adminEmail: email, adminPassword: password } = this.config;
    if (email && password) await this.seeder.ensure({ id: newId('usr'), email, name: 'Administrator', role: 'admin', password });
  }
}
