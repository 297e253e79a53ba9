import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '#libs/config';
import { Upstream } from '#libs/upstream';
import type { ServiceName } from './ownership.js';

/** The services behind the gateway. */
@Injectable()
export class Services implements OnApplicationShutdown {
  private readonly upstreams: Record<ServiceName, Upstream>;

  constructor({ usersServiceUrls, ordersServiceUrls }: AppConfig) {
    this.upstreams = {
      'users-service': new Upstream('User Service', usersServiceUrls),
      'orders-service': new Upstream('Order Service', ordersServiceUrls),
    };
  }

  get(name: ServiceName): Upstream {
    return this.upstreams[name];
  }

  all(): Upstream[] {
    return Object.values(this.upstreams);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.all().map((upstream) => upstream.close()));
  }
}
