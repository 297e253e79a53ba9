import { deletedFilter, type DeletedMode, Input, Prop } from '#libs/api';
import type { ListDefinition } from '#libs/listing';
import { Product } from './product.model.js';

/** Beyond the highest price, so that a bound never has to be cut. */
const maxBound = 1_000_000_000;

/** Which products to list. */
@Input('ProductFilter', { description: 'Which products to list.' })
export class ProductFilter {
  @Prop.text({ description: 'With this stock keeping unit.', max: 64, optional: true, example: 'TEA-POT-1L' })
  sku?: string;

  @Prop.number({
    description: 'At this price or more, in major units of whichever currency.',
    min: 0,
    max: maxBound,
    optional: true,
    example: 9.99,
  })
  minPrice?: number;

  @Prop.number({
    description: 'At this price or less, in major units of whichever currency.',
    min: 0,
    max: maxBound,
    optional: true,
    example: 99.99,
  })
  maxPrice?: number;

  @Prop.flag({ description: 'Whether there are any to order.', optional: true, example: true })
  inStock?: boolean;

  @Prop.time({ description: 'Created after this instant.', optional: true, example: '2026-01-01' })
  createdAfter?: string;

  @Prop.time({ description: 'Created before this instant.', optional: true, example: '2026-12-31' })
  createdBefore?: string;

  @deletedFilter
  deleted?: DeletedMode;
}

/** The list of products. */
export const productList: ListDefinition<ProductFilter> = {
  name: 'products',
  model: Product,
  filter: ProductFilter,
  sorts: ['createdAt', 'updatedAt', 'name', 'price', 'stock'],
  defaultSort: '-createdAt',
};
