import { Module } from '@nestjs/common';
import { ProductsRepository } from './products.repository.js';

/** Products. */
@Module({ providers: [ProductsRepository], exports: [ProductsRepository] })
export class ProductsModule {}
