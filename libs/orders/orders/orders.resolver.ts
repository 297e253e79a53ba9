import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { InputArg } from '#libs/api';
import { Access, Ctx, type RequestContext } from '#libs/auth';
import { errors } from '#libs/errors';
import { type Connection, ConnectionArgs, connectionOf, GraphqlContext, toConnection, toListRequest } from '#libs/graphql';
import { CheckoutService } from './checkout.service.js';
import { CheckoutInput, DeleteOrderInput, UpdateOrderInput } from './order.inputs.js';
import { OrderFilter, orderList } from './order.list.js';
import { Order } from './order.model.js';
import { ordersAccess } from './orders.access.js';
import { OrdersService } from './orders.service.js';

const OrderConnection = connectionOf('Order', () => Order);

/** Orders over GraphQL. */
@Resolver(() => Order)
export class OrdersResolver {
  constructor(
    private readonly orders: OrdersService,
    private readonly checkouts: CheckoutService,
  ) {}

  @Access(ordersAccess.read)
  @Query(() => Order, { description: 'An order by id.' })
  async order(
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
    @Args('id', { type: () => ID, description: 'The id.' }) id: string,
  ): Promise<object> {
    const order = id.startsWith('ord_') ? await context.findNode(id, info) : null;
    if (!order) throw errors.notFound('Order');
    return order;
  }

  @Access(ordersAccess.list)
  @Query(() => OrderConnection, { name: 'orders', description: 'Orders: all to staff, their own to members.' })
  async list(
    @Ctx() ctx: RequestContext,
    @Args() args: ConnectionArgs,
    @Args('filter', { nullable: true, type: () => OrderFilter, description: 'Which orders.' }) filter: OrderFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Order>> {
    return toConnection(await this.orders.list(ctx, toListRequest(orderList, { ...args, filter }, info)));
  }

  @Access(ordersAccess.checkout)
  @Mutation(() => Order, { description: 'Orders these lines, or what is in the cart.' })
  checkout(@Ctx() ctx: RequestContext, @InputArg() { userId, ...input }: CheckoutInput): Promise<Order> {
    return this.checkouts.checkout(ctx, userId ?? ctx.actor?.id ?? '', input);
  }

  @Access(ordersAccess.change)
  @Mutation(() => Order, { description: 'Changes the status of an order, or restores it; members cancel their own pending orders.' })
  updateOrder(@Ctx() ctx: RequestContext, @InputArg() { id, ...input }: UpdateOrderInput): Promise<Order> {
    return this.orders.update(ctx, id, input);
  }

  @Access(ordersAccess.change)
  @Mutation(() => ID, { description: 'Deletes an order; an admin only. The answer is its id.' })
  async deleteOrder(@Ctx() ctx: RequestContext, @InputArg() { id, version }: DeleteOrderInput): Promise<string> {
    await this.orders.delete(ctx, id, version);
    return id;
  }
}
