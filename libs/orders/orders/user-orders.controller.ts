import { Controller, Get, Post } from '@nestjs/common';
import { Body } from '#libs/api';
import { Ctx, type RequestContext } from '#libs/auth';
import type { ListRequest, Page } from '#libs/listing';
import { List, Operation, UserId } from '#libs/rest';
import { CheckoutService } from './checkout.service.js';
import { Checkout } from './order.inputs.js';
import { type UserOrderFilter, userOrderList } from './order.list.js';
import { Order } from './order.model.js';
import { ordersAccess } from './orders.access.js';
import { OrdersService } from './orders.service.js';

/** A user's orders over REST. */
@Controller('users/:userId/orders')
export class UserOrdersController {
  constructor(
    private readonly orders: OrdersService,
    private readonly checkouts: CheckoutService,
  ) {}

  @Get()
  @Operation({
    id: 'listUserOrders',
    summary: "List a user's orders",
    access: ordersAccess.listOfUser,
    list: userOrderList,
    errors: ['NOT_FOUND'],
  })
  list(@Ctx() ctx: RequestContext, @UserId() userId: string, @List() request: ListRequest<UserOrderFilter>): Promise<Page<Order>> {
    return this.orders.listOfUser(ctx, userId, request);
  }

  @Post()
  @Operation({
    id: 'checkout',
    summary: 'Order these lines, or what is in the cart',
    access: ordersAccess.checkout,
    body: Checkout,
    returns: Order,
    status: 201,
    location: '/orders/{id}',
    idempotent: true,
    errors: ['NOT_FOUND', 'OUT_OF_STOCK', 'EMPTY_ORDER', 'UNKNOWN_PRODUCT', 'MIXED_CURRENCIES', 'UNAVAILABLE'],
  })
  checkout(@Ctx() ctx: RequestContext, @UserId() userId: string, @Body(Checkout) input: Checkout): Promise<Order> {
    return this.checkouts.checkout(ctx, userId, input);
  }
}
