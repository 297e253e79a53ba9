import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { entityType } from '#libs/api';
import { Access } from '#libs/auth';
import { GraphqlContext } from '#libs/graphql';
import { Order, OrderItem } from './order.model.js';
import { ordersAccess } from './orders.access.js';
import { OrdersService } from './orders.service.js';

/** What an order leads to. */
@Resolver(() => Order)
export class OrderEdgesResolver {
  constructor(private readonly orders: OrdersService) {}

  @Access(ordersAccess.read)
  @ResolveField(() => [OrderItem], { description: 'Its lines.' })
  async items(@Parent() order: Order, @Context() { loaders }: GraphqlContext): Promise<OrderItem[]> {
    return order.items ?? (await loaders.load('order.items', order.id, (ids) => this.orders.findItemsOf(ids))) ?? [];
  }

  @Access(ordersAccess.read)
  @ResolveField(() => entityType('User'), { nullable: true, description: 'Who ordered; null where the account has been deleted.' })
  user(@Parent() { userId }: Order, @Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reference(userId, info);
  }
}
