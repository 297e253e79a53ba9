import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { Body, DecidedOn } from '#libs/api';
import { Ctx, type RequestContext } from '#libs/auth';
import { Fields, Operation, UserId } from '#libs/rest';
import { PutCartItem } from './cart.inputs.js';
import { Cart } from './cart.model.js';
import { cartsAccess } from './carts.access.js';
import { CartsService } from './carts.service.js';

/** Carts over REST. */
@Controller('users/:userId/cart')
export class CartsController {
  constructor(private readonly carts: CartsService) {}

  @Get()
  @Operation({ id: 'getCart', summary: 'Get a cart', access: cartsAccess.read, returns: Cart })
  get(@Ctx() ctx: RequestContext, @UserId() userId: string, @Fields() fields: string[]): Promise<Cart> {
    return this.carts.getCart(ctx, userId, fields);
  }

  @Put('items/:productId')
  @Operation({
    id: 'putCartItem',
    summary: 'Set how many of a product are in a cart',
    access: cartsAccess.write,
    body: PutCartItem,
    returns: Cart,
    conditional: true,
    errors: ['MIXED_CURRENCIES'],
  })
  putItem(
    @Ctx() ctx: RequestContext,
    @UserId() userId: string,
    @Param('productId') productId: string,
    @Body(PutCartItem) input: PutCartItem,
  ): Promise<Cart> {
    return this.carts.putItem(ctx, userId, productId, input);
  }

  @Delete('items/:productId')
  @Operation({
    id: 'deleteCartItem',
    summary: 'Take a product out of a cart',
    access: cartsAccess.write,
    body: DecidedOn,
    status: 204,
    conditional: true,
  })
  async deleteItem(
    @Ctx() ctx: RequestContext,
    @UserId() userId: string,
    @Param('productId') productId: string,
    @Body(DecidedOn) { version }: DecidedOn,
  ): Promise<void> {
    await this.carts.deleteItem(ctx, userId, productId, version);
  }

  @Delete()
  @Operation({
    id: 'clearCart',
    summary: 'Take everything out of a cart',
    access: cartsAccess.write,
    body: DecidedOn,
    status: 204,
    conditional: true,
  })
  async clear(@Ctx() ctx: RequestContext, @UserId() userId: string, @Body(DecidedOn) { version }: DecidedOn): Promise<void> {
    await this.carts.clear(ctx, userId, version);
  }
}
