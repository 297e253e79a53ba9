import { Controller, Get, Patch } from '@nestjs/common';
import { type Constructor, Input, Model, Money, MoneyInput, Prop, represent, Resource } from '#libs/api';
import { access } from '#libs/auth';
import { Operation } from '#libs/rest';
import { createDocument } from './document.js';

const money = { money: true, description: 'What it costs.' };
const id = 'prd_01h455vb4pex5vsknk084sn02q';

@Model('PricedLine', { description: 'A line.' })
class PricedLine {
  @Prop.text({ description: 'Its name.', max: 10, example: 'Pot' })
  name!: string;

  @Prop.nested(() => Money, money)
  price!: Money;
}

@Model('Priced', { description: 'Something with a price.' })
class Priced extends Resource {
  @Prop.id('prd', { description: 'Its id.', example: id })
  declare id: string;

  @Prop.nested(() => Money, money)
  total!: Money;

  @Prop.list(() => PricedLine, { description: 'Its lines.' })
  lines!: PricedLine[];
}

@Input('ChangePriced')
class ChangePriced {
  @Prop.nested(() => MoneyInput, { ...money, optional: true })
  total?: MoneyInput;

  @Prop.int({ description: 'The version.', min: 1, max: 10, optional: true, example: 1 })
  version?: number;
}

@Controller('products')
class PricedController {
  @Get(':productId')
  @Operation({ id: 'getPriced', summary: 'Get it', access: access.ownerOrStaff, returns: Priced })
  get(): void {
    return;
  }

  @Patch(':productId')
  @Operation({
    id: 'changePriced',
    summary: 'Change it',
    access: access.ownerOrAdmin,
    body: ChangePriced,
    returns: Priced,
    conditional: true,
  })
  change(): void {
    return;
  }
}

@Controller('secrets')
class UndescribedController {
  @Get()
  list(): void {
    return;
  }
}

// What is looked at is plain JSON.
type Json = any;

describe('createDocument', () => {
  const document: Json = JSON.parse(JSON.stringify(createDocument([PricedController], '1.0.0')));
  const { schemas } = document.components;

  it('shows money as each version does, and names alike what does not differ', () => {
    const model = {
      id,
      total: { amount: '9.90', currency: 'USD' },
      lines: [{ name: 'Pot', price: { amount: '9.90', currency: 'USD' } }],
      version: 1,
      createdAt: '',
      updatedAt: '',
    };
    const version1 = represent(Priced as Constructor, model, 1) as Json;
    expect(Object.keys(schemas.PricedV1.properties).sort()).toEqual(Object.keys(version1).sort());
    expect(Object.keys(schemas.PricedLineV1.properties).sort()).toEqual(Object.keys(version1.lines[0]).sort());
    expect(schemas.PricedV1.properties).toMatchObject({ total: { type: 'number' }, currency: { type: 'string' } });
    expect(Object.keys(schemas.Priced.properties).sort()).toEqual(Object.keys(model).sort());
    expect(schemas.Priced.properties.total.$ref).toBe('#/components/schemas/Money');
    expect(document.paths['/v1/products/{productId}'].get.responses[200].content['application/json'].example.currency).toBe('USD');
  });

  it('takes money in bodies as each version does', () => {
    expect(schemas.ChangePricedV1.properties).toMatchObject({ total: { type: 'number', minimum: 0 }, currency: { type: 'string' } });
    expect(schemas.ChangePriced.properties.total.$ref).toBe('#/components/schemas/MoneyInput');
    expect(schemas.ChangePriced).toMatchObject({ additionalProperties: false });
    expect(schemas.ChangePriced.required).toBeUndefined();
  });

  it('derives the statuses from what the operation is', () => {
    const { get, patch } = document.paths['/v2/products/{productId}'];
    expect(Object.keys(get.responses)).toEqual(['200', '304', '400', '401', '404', '429', '500', '503', '504']);
    expect(Object.keys(patch.responses)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '415',
      '429',
      '500',
      '503',
      '504',
    ]);
    expect(get['x-access']).toEqual({ public: false, owner: true, roles: ['support', 'admin'] });
  });

  it('answers one version alone, with nothing of the other', () => {
    const only: Json = createDocument([PricedController], '1.0.0', [2]);
    expect(Object.keys(only.paths).filter((path) => path.startsWith('/v1'))).toEqual([]);
    expect(Object.keys(only.components.schemas).filter((name) => name.endsWith('V1'))).toEqual([]);
  });

  it('refuses a route that nothing describes', () => {
    expect(() => createDocument([UndescribedController], '1.0.0')).toThrow('does not describe get /secrets');
  });
});
