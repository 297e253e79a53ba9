import { Module } from '@nestjs/common';
import { CartsRepository } from './carts.repository.js';

/** Carts. */
@Module({ providers: [CartsRepository], exports: [CartsRepository] })
export class CartsModule {}
