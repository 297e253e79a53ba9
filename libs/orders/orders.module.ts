import { Module } from '@nestjs/common';
import { provideHousekeeping } from '#libs/database';
import { CartsModule } from './carts/carts.module.js';
import { DemoModule } from './demo/demo.module.js';
import { OrderingModule } from './orders/ordering.module.js';
import { ProductsModule } from './products/products.module.js';

/** The Order Service: products, cart, checkout, history. */
@Module({
  imports: [ProductsModule, CartsModule, OrderingModule, DemoModule],
  providers: [provideHousekeeping('orders', [{ table: 'idempotency_keys', column: 'expires_at' }])],
})
export class OrdersModule {}
