import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { entityType } from '#libs/api';
import { Access } from '#libs/auth';
import { type Connection, ConnectionArgs, connectionOf, GraphqlContext, toConnection, toListRequest } from '#libs/graphql';
import type { Page } from '#libs/listing';
import { UserOrderFilter, userOrderList } from './order.list.js';
import { Order } from './order.model.js';
import { ordersAccess } from './orders.access.js';
import { OrdersService } from './orders.service.js';

/** The edge from a user to its orders. */
@Resolver(() => entityType('User'))
export class UserOrdersResolver {
  constructor(private readonly service: OrdersService) {}

  @Access(ordersAccess.listOfUser)
  @ResolveField(() => connectionOf('Order', () => Order), { description: "The user's orders." })
  async orders(
    @Parent() user: { id: string },
    @Args() args: ConnectionArgs,
    @Args('filter', { nullable: true, type: () => UserOrderFilter, description: 'Which orders.' }) filter: UserOrderFilter | null,
    @Context() { loaders, ctx }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Order>> {
    const request = toListRequest(userOrderList, { ...args, filter }, info);
    const page = await loaders.load<Page<Order>>(`user.orders:${JSON.stringify(request)}`, user.id, (ids) =>
      this.service.listOfEach(ctx, ids, request),
    );
    return toConnection(page as Page<Order>);
  }
}
