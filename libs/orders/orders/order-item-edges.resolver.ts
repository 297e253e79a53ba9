import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '#libs/auth';
import { GraphqlContext } from '#libs/graphql';
import { Product } from '../products/product.model.js';
import { OrderItem } from './order.model.js';
import { ordersAccess } from './orders.access.js';

/** What a line of an order leads to. */
@Resolver(() => OrderItem)
export class OrderItemEdgesResolver {
  @Access(ordersAccess.read)
  @ResolveField(() => Product, { nullable: true, description: 'The product as it is now; null where it has been deleted.' })
  product(
    @Parent() { productId }: OrderItem,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reference(productId, info);
  }
}
