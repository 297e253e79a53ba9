import { Controller, Delete, Get, Param, Patch } from '@nestjs/common';
import { Body, DecidedOn } from '#libs/api';
import { Ctx, type RequestContext } from '#libs/auth';
import type { ListRequest, Page } from '#libs/listing';
import { Fields, List, Operation } from '#libs/rest';
import { UpdateOrder } from './order.inputs.js';
import { type OrderFilter, type OrderItemFilter, orderItemList, orderList } from './order.list.js';
import { Order, type OrderItem } from './order.model.js';
import { ordersAccess } from './orders.access.js';
import { OrdersService } from './orders.service.js';

/** Orders over REST. */
@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Get()
  @Operation({ id: 'listOrders', summary: 'List orders: all to staff, their own to members', access: ordersAccess.list, list: orderList })
  list(@Ctx() ctx: RequestContext, @List() request: ListRequest<OrderFilter>): Promise<Page<Order>> {
    return this.orders.list(ctx, request);
  }

  @Get(':orderId')
  @Operation({ id: 'getOrder', summary: 'Get an order with its lines', access: ordersAccess.read, returns: Order })
  get(@Ctx() ctx: RequestContext, @Param('orderId') id: string, @Fields() fields: string[]): Promise<Order> {
    return this.orders.getOrder(ctx, id, fields);
  }

  @Get(':orderId/items')
  @Operation({
    id: 'listOrderItems',
    summary: 'List the lines of an order',
    access: ordersAccess.read,
    list: orderItemList,
    errors: ['NOT_FOUND'],
  })
  listItems(
    @Ctx() ctx: RequestContext,
    @Param('orderId') id: string,
    @List() request: ListRequest<OrderItemFilter>,
  ): Promise<Page<OrderItem>> {
    return this.orders.listItems(ctx, id, request);
  }

  @Patch(':orderId')
  @Operation({
    id: 'updateOrder',
    summary: 'Change the status of an order, or restore it; members cancel their own pending orders',
    access: ordersAccess.change,
    body: UpdateOrder,
    returns: Order,
    conditional: true,
    errors: ['ILLEGAL_STATE'],
  })
  update(@Ctx() ctx: RequestContext, @Param('orderId') id: string, @Body(UpdateOrder) input: UpdateOrder): Promise<Order> {
    return this.orders.update(ctx, id, input);
  }

  @Delete(':orderId')
  @Operation({
    id: 'deleteOrder',
    summary: 'Delete an order; an admin only',
    access: ordersAccess.change,
    body: DecidedOn,
    status: 204,
    conditional: true,
  })
  delete(@Ctx() ctx: RequestContext, @Param('orderId') id: string, @Body(DecidedOn) { version }: DecidedOn): Promise<void> {
    return this.orders.delete(ctx, id, version);
  }
}
