import { Module } from '@nestjs/common';
import { provideTransactions } from '#libs/transactions';
import { ProductsController } from './products.controller.js';
import { ProductsRepository } from './products.repository.js';
import { ProductsResolver } from './products.resolver.js';
import { ProductsService } from './products.service.js';

/** Products. */
@Module({
  controllers: [ProductsController],
  providers: [provideTransactions('orders'), ProductsRepository, ProductsService, ProductsResolver],
  exports: [ProductsRepository],
})
export class ProductsModule {}
