import { Input, MoneyChangeInput, MoneyInput, Prop } from '#libs/api';
import { maxStock } from './product.model.js';

const sku = {
  description: 'Stock keeping unit; unique among the products that are not deleted.',
  min: 1,
  max: 64,
  pattern: /^[!-~](?:[ -~]*[!-~])?$/,
  message: 'must be printable ASCII characters, without spaces at either end',
  example: 'TEA-POT-1L',
};
const name = { description: 'The name.', min: 1, max: 200, pattern: /\S/, message: 'must not be blank', example: 'Tea pot' };
const description = { description: 'What there is to say about it.', max: 5000, optional: true, example: 'Holds a litre.' };
const stock = { description: 'How many can be ordered.', min: 0, max: maxStock, optional: true, example: 100 };
const version = {
  description: 'The version that the change was decided on.',
  min: 1,
  max: 2_147_483_647,
  optional: true,
  graphqlName: 'expectedVersion',
  example: 1,
};
const id = { description: 'The product.', example: 'prd_01h455vb4pex5vsknk084sn02q' };

/** What a product starts with. */
@Input('CreateProductInput', { description: 'What a product starts with.' })
export class CreateProduct {
  @Prop.text(sku)
  sku!: string;

  @Prop.text(name)
  name!: string;

  @Prop.text({ ...description, description: `${description.description} Empty where it is left out.` })
  description?: string;

  @Prop.nested(() => MoneyInput, { description: 'The price of one; in USD where no currency is said.', money: true })
  price!: MoneyInput;

  @Prop.int({ ...stock, description: `${stock.description} None where it is left out.` })
  stock?: number;
}

/** All that can be replaced of a product. */
@Input('ReplaceProduct', { abstract: true })
export class ReplaceProduct {
  @Prop.text(sku)
  sku!: string;

  @Prop.text(name)
  name!: string;

  @Prop.text({ ...description, description: `${description.description} Empty where it is left out.` })
  description?: string;

  @Prop.nested(() => MoneyInput, { description: 'The price of one; in the currency it had where none is said.', money: true })
  price!: MoneyInput;

  @Prop.int({ ...stock, description: `${stock.description} None where it is left out.` })
  stock?: number;

  @Prop.int(version)
  version?: number;
}

/** Any part of a product. */
@Input('UpdateProduct', { abstract: true })
export class UpdateProduct {
  @Prop.text({ ...sku, optional: true })
  sku?: string;

  @Prop.text({ ...name, optional: true })
  name?: string;

  @Prop.text(description)
  description?: string;

  @Prop.nested(() => MoneyChangeInput, { description: 'The price of one.', money: true, optional: true })
  price?: MoneyChangeInput;

  @Prop.int(stock)
  stock?: number;

  @Prop.reset({ description: 'null restores a deleted product.' })
  deletedAt?: null;

  @Prop.int(version)
  version?: number;
}

/** ReplaceProduct with the product that a REST path names. */
@Input('ReplaceProductInput', { description: 'All that can be replaced of a product.' })
export class ReplaceProductInput extends ReplaceProduct {
  @Prop.id('prd', id)
  id!: string;
}

/** UpdateProduct with the product that a REST path names. */
@Input('UpdateProductInput', { description: 'Any part of a product.' })
export class UpdateProductInput extends UpdateProduct {
  @Prop.id('prd', id)
  id!: string;
}

/** Which product to delete. */
@Input('DeleteProductInput', { description: 'Which product to delete.' })
export class DeleteProductInput {
  @Prop.id('prd', id)
  id!: string;

  @Prop.int(version)
  version?: number;
}
