import { Module } from '@nestjs/common';

/** Products. */
@Module({})
export class ProductsModule {}
