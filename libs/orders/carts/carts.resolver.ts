import { Args, Context, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { InputArg } from '#libs/api';
import { Access, Ctx, type RequestContext } from '#libs/auth';
import { errors } from '#libs/errors';
import { GraphqlContext } from '#libs/graphql';
import { Product } from '../products/product.model.js';
import { productsAccess } from '../products/products.access.js';
import { ClearCartInput, DeleteCartItemInput, PutCartItemInput } from './cart.inputs.js';
import { Cart, cartIdOf, CartItem } from './cart.model.js';
import { cartsAccess } from './carts.access.js';
import { CartsService } from './carts.service.js';

/** Carts over GraphQL. */
@Resolver(() => Cart)
export class CartsResolver {
  constructor(private readonly carts: CartsService) {}

  @Access(cartsAccess.read)
  @Query(() => Cart, { description: 'A cart.' })
  cart(
    @Ctx() ctx: RequestContext,
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
    @Args('userId', { type: () => ID, nullable: true, description: "Whose; the caller's own where nothing is said." })
    userId: string | null,
  ): Promise<object> {
    return findCart(context, userId ?? callerOf(ctx), info);
  }

  @Access(cartsAccess.write)
  @Mutation(() => Cart, { description: 'Sets how many of a product are in a cart.' })
  putCartItem(@Ctx() ctx: RequestContext, @InputArg() { userId, productId, ...input }: PutCartItemInput): Promise<Cart> {
    return this.carts.putItem(ctx, userId ?? callerOf(ctx), productId, input);
  }

  @Access(cartsAccess.write)
  @Mutation(() => Cart, { description: 'Takes a product out of a cart.' })
  deleteCartItem(@Ctx() ctx: RequestContext, @InputArg() { userId, productId, version }: DeleteCartItemInput): Promise<Cart> {
    return this.carts.deleteItem(ctx, userId ?? callerOf(ctx), productId, version);
  }

  @Access(cartsAccess.write)
  @Mutation(() => Cart, { description: 'Takes everything out of a cart.' })
  clearCart(@Ctx() ctx: RequestContext, @InputArg() { userId, version }: ClearCartInput): Promise<Cart> {
    return this.carts.clear(ctx, userId ?? callerOf(ctx), version);
  }
}

/** What a line of a cart refers to. */
@Resolver(() => CartItem)
export class CartItemsResolver {
  @Access(productsAccess.read)
  @ResolveField(() => Product, { nullable: true, description: 'The product; null where it has just been deleted.' })
  product(@Parent() { productId }: CartItem, @Context() context: GraphqlContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reference(productId, info);
  }
}

/** The one cart, or NOT_FOUND; carts that are asked for in one step are loaded by one statement. */
async function findCart(context: GraphqlContext, userId: string, info: GraphQLResolveInfo): Promise<object> {
  const id = cartIdOf(userId);
  const cart = id && (await context.findNode(id, info));
  if (!cart) throw errors.notFound('Cart');
  return cart;
}

const callerOf = ({ actor }: RequestContext): string => actor?.id ?? '';
