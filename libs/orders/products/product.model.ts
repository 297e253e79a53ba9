import { Model, Money, Prop, Resource } from '#libs/api';

/** The most that can be in stock of a product. */
export const maxStock = 1_000_000_000;

/** Something for sale. */
@Model('Product', { description: 'Something for sale.', node: 'prd' })
export class Product extends Resource {
  @Prop.id('prd', { description: 'Its id.', example: 'prd_01h455vb4pex5vsknk084sn02q', hidden: true })
  declare id: string;

  @Prop.text({ description: 'Stock keeping unit; unique among the products that are not deleted.', max: 64, example: 'TEA-POT-1L' })
  sku!: string;

  @Prop.text({ description: 'The name.', max: 200, example: 'Tea pot' })
  name!: string;

  @Prop.text({ description: 'What there is to say about it.', max: 5000, example: 'Holds a litre.' })
  description!: string;

  @Prop.nested(() => Money, { description: 'The price of one.', money: true })
  price!: Money;

  @Prop.int({ description: 'How many can be ordered now.', min: 0, max: maxStock, example: 100 })
  stock!: number;
}
