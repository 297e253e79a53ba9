import { Module } from '@nestjs/common';
import { provideTransactions } from '#libs/transactions';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CartsModule } from '../carts/carts.module.js';
import { ProductsModule } from '../products/products.module.js';
import { CheckoutService } from './checkout.service.js';
import { OrderEdgesResolver } from './order-edges.resolver.js';
import { OrderItemEdgesResolver } from './order-item-edges.resolver.js';
import { OrderItemsRepository } from './order-items.repository.js';
import { OrdersController } from './orders.controller.js';
import { OrdersRepository } from './orders.repository.js';
import { OrdersResolver } from './orders.resolver.js';
import { OrdersService } from './orders.service.js';
import { UserOrdersResolver } from './user-orders.resolver.js';
import { UserOrdersController } from './user-orders.controller.js';

/** Checkout and order history. */
@Module({
  imports: [ProductsModule, CartsModule, AccountsModule],
  controllers: [OrdersController, UserOrdersController],
  providers: [
    provideTransactions('orders'),
    OrderItemsRepository,
    OrdersRepository,
    OrdersService,
    CheckoutService,
    OrdersResolver,
    OrderEdgesResolver,
    OrderItemEdgesResolver,
    UserOrdersResolver,
  ],
})
export class OrderingModule {}
