import { Module } from '@nestjs/common';
import { provideTransactions } from '#libs/transactions';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CartsConsumer } from './carts.consumer.js';
import { CartsController } from './carts.controller.js';
import { CartsRepository } from './carts.repository.js';
import { CartItemsResolver, CartsResolver } from './carts.resolver.js';
import { CartsService } from './carts.service.js';
import { UserCartResolver } from './user-cart.resolver.js';

/** Carts. */
@Module({
  imports: [AccountsModule],
  controllers: [CartsController],
  providers: [
    provideTransactions('orders'),
    CartsRepository,
    CartsService,
    CartsResolver,
    CartItemsResolver,
    UserCartResolver,
    CartsConsumer,
  ],
  exports: [CartsRepository],
})
export class CartsModule {}
