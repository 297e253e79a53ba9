import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { entityType } from '#libs/api';
import { Access } from '#libs/auth';
import { GraphqlContext, selectedFields } from '#libs/graphql';
import { Cart } from './cart.model.js';
import { cartsAccess } from './carts.access.js';
import { CartsService } from './carts.service.js';

/** The edge from a user to its cart. */
@Resolver(() => entityType('User'))
export class UserCartResolver {
  constructor(private readonly carts: CartsService) {}

  @Access(cartsAccess.read)
  @ResolveField(() => Cart, { description: 'What the user is about to order.' })
  cart(@Parent() { id }: { id: string }, @Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    const fields = selectedFields(info);
    // Whoever sees a user may be an admin who sees a deleted one, whose cart is empty.
    return context.loaders.load(`cartOf:${[...fields].sort().join()}`, id, (ids) => this.carts.findOfUsers(context.ctx, ids, fields));
  }
}
