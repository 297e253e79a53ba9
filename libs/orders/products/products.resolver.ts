import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { InputArg } from '#libs/api';
import { Access, Ctx, type RequestContext } from '#libs/auth';
import { errors } from '#libs/errors';
import { type Connection, ConnectionArgs, connectionOf, GraphqlContext, toConnection, toListRequest } from '#libs/graphql';
import { Cached } from '#libs/response-cache';
import { CreateProduct, DeleteProductInput, ReplaceProductInput, UpdateProductInput } from './product.inputs.js';
import { ProductFilter, productList } from './product.list.js';
import { Product } from './product.model.js';
import { productsAccess } from './products.access.js';
import { ProductsService } from './products.service.js';

const ProductConnection = connectionOf('Product', () => Product);

/** Products over GraphQL. */
@Resolver(() => Product)
export class ProductsResolver {
  constructor(private readonly products: ProductsService) {}

  @Access(productsAccess.read)
  @Query(() => Product, { description: 'A product by id.' })
  async product(
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
    @Args('id', { type: () => ID, description: 'The id.' }) id: string,
  ): Promise<object> {
    const product = id.startsWith('prd_') ? await context.findNode(id, info) : null;
    if (!product) throw errors.notFound('Product');
    return product;
  }

  @Access(productsAccess.read)
  @Cached({ tags: ['products'], sharedBy: 'role' })
  @Query(() => ProductConnection, { name: 'products', description: 'Products.' })
  async list(
    @Ctx() ctx: RequestContext,
    @Args() args: ConnectionArgs,
    @Args('filter', { nullable: true, type: () => ProductFilter, description: 'Which products.' }) filter: ProductFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Product>> {
    return toConnection(await this.products.list(ctx, toListRequest(productList, { ...args, filter }, info)));
  }

  @Access(productsAccess.write)
  @Mutation(() => Product, { description: 'Creates a product.' })
  createProduct(@Ctx() ctx: RequestContext, @InputArg() input: CreateProduct): Promise<Product> {
    return this.products.create(ctx, input);
  }

  @Access(productsAccess.write)
  @Mutation(() => Product, { description: 'Replaces a product.' })
  replaceProduct(@Ctx() ctx: RequestContext, @InputArg() { id, ...input }: ReplaceProductInput): Promise<Product> {
    return this.products.replace(ctx, id, input);
  }

  @Access(productsAccess.write)
  @Mutation(() => Product, { description: 'Changes a part of a product, or restores it.' })
  updateProduct(@Ctx() ctx: RequestContext, @InputArg() { id, ...input }: UpdateProductInput): Promise<Product> {
    return this.products.update(ctx, id, input);
  }

  @Access(productsAccess.write)
  @Mutation(() => ID, { description: 'Deletes a product; the answer is its id.' })
  async deleteProduct(@Ctx() ctx: RequestContext, @InputArg() { id, version }: DeleteProductInput): Promise<string> {
    await this.products.delete(ctx, id, version);
    return id;
  }
}
