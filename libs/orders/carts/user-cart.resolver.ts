import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { entityType } from '#libs/api';
import { Access } from '#libs/auth';
import { GraphqlContext } from '#libs/graphql';
import { Cart } from './cart.model.js';
import { cartsAccess } from './carts.access.js';
import { findCart } from './carts.resolver.js';

/** The edge from a user to its cart. */
@Resolver(() => entityType('User'))
export class UserCartResolver {
  @Access(cartsAccess.read)
  @ResolveField(() => Cart, { description: 'What the user is about to order.' })
  cart(@Parent() { id }: { id: string }, @Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return findCart(context, id, info);
  }
}
