import { Module } from '@nestjs/common';
import { provideTransactions } from '#libs/transactions';
import { DemoShop } from './demo-shop.js';

/** Something to try Tandem with. */
@Module({ providers: [provideTransactions('orders'), DemoShop] })
export class DemoModule {}
