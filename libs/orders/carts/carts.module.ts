import { Module } from '@nestjs/common';

/** Carts. */
@Module({})
export class CartsModule {}
