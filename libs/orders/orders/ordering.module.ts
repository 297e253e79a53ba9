import { Module } from '@nestjs/common';

/** Checkout and order history. */
@Module({})
export class OrderingModule {}
