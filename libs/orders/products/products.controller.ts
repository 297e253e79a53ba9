import { Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { Body, DecidedOn } from '#libs/api';
import { Ctx, type RequestContext } from '#libs/auth';
import type { ListRequest, Page } from '#libs/listing';
import { Cached } from '#libs/response-cache';
import { Fields, List, Operation } from '#libs/rest';
import { CreateProduct, ReplaceProduct, UpdateProduct } from './product.inputs.js';
import { type ProductFilter, productList } from './product.list.js';
import { Product } from './product.model.js';
import { productsAccess } from './products.access.js';
import { ProductsService } from './products.service.js';

/** Products over REST. */
@Controller('products')
export class ProductsController {
  constructor(private readonly products: ProductsService) {}

  @Get()
  @Cached({ tags: ['products'], sharedBy: 'role' })
  @Operation({ id: 'listProducts', summary: 'List products', access: productsAccess.read, list: productList })
  list(@Ctx() ctx: RequestContext, @List() request: ListRequest<ProductFilter>): Promise<Page<Product>> {
    return this.products.list(ctx, request);
  }

  @Post()
  @Operation({
    id: 'createProduct',
    summary: 'Create a product',
    access: productsAccess.write,
    body: CreateProduct,
    returns: Product,
    status: 201,
    location: '/products/{id}',
    idempotent: true,
    errors: ['ALREADY_EXISTS'],
  })
  create(@Ctx() ctx: RequestContext, @Body(CreateProduct) input: CreateProduct): Promise<Product> {
    return this.products.create(ctx, input);
  }

  @Get(':productId')
  @Operation({ id: 'getProduct', summary: 'Get a product', access: productsAccess.read, returns: Product })
  get(@Param('productId') id: string, @Fields() fields: string[]): Promise<Product> {
    return this.products.getProduct(id, fields);
  }

  @Put(':productId')
  @Operation({
    id: 'replaceProduct',
    summary: 'Replace a product',
    access: productsAccess.write,
    body: ReplaceProduct,
    returns: Product,
    conditional: true,
    errors: ['ALREADY_EXISTS'],
  })
  replace(@Ctx() ctx: RequestContext, @Param('productId') id: string, @Body(ReplaceProduct) input: ReplaceProduct): Promise<Product> {
    return this.products.replace(ctx, id, input);
  }

  @Patch(':productId')
  @Operation({
    id: 'updateProduct',
    summary: 'Change a part of a product, or restore it',
    access: productsAccess.write,
    body: UpdateProduct,
    returns: Product,
    conditional: true,
    errors: ['ALREADY_EXISTS'],
  })
  update(@Ctx() ctx: RequestContext, @Param('productId') id: string, @Body(UpdateProduct) input: UpdateProduct): Promise<Product> {
    return this.products.update(ctx, id, input);
  }

  @Delete(':productId')
  @Operation({
    id: 'deleteProduct',
    summary: 'Delete a product',
    access: productsAccess.write,
    body: DecidedOn,
    status: 204,
    conditional: true,
  })
  delete(@Ctx() ctx: RequestContext, @Param('productId') id: string, @Body(DecidedOn) { version }: DecidedOn): Promise<void> {
    return this.products.delete(ctx, id, version);
  }
}
