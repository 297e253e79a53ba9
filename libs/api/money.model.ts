import { currencies, type MinorUnits, toAmount } from '#libs/money';
import { enumType, Input, Model } from './model.js';
import { Prop } from './prop.js';

const Currency = enumType('Currency', currencies, 'ISO 4217 code of a currency with two decimals.');

/** An amount of money as version 2 and GraphQL show it. */
@Model('Money', { description: 'An amount of money.' })
export class Money {
  @Prop.text({ description: 'Decimal number with two places.', max: 20, pattern: /^-?\d+\.\d{2}$/, example: '99.99' })
  amount!: string;

  @Prop.choice(currencies, Currency, { description: 'ISO 4217 code.', example: 'USD' })
  currency!: string;
}

/** Money from minor units. */
export const moneyOf = (minor: MinorUnits, currency: string): Money => ({ amount: toAmount(minor), currency });

/** A price to set. */
@Input('MoneyInput', { description: 'An amount of money.' })
export class MoneyInput {
  @Prop.amount({ description: 'Decimal number with at most two places.', example: '99.99' })
  amount!: string;

  @Prop.choice(currencies, Currency, {
    description: 'ISO 4217 code; USD, or the one that it had, where nothing is said.',
    optional: true,
    example: 'USD',
  })
  currency?: string;
}

/** Any part of a price. */
@Input('MoneyChangeInput', { description: 'Any part of an amount of money.' })
export class MoneyChangeInput {
  @Prop.amount({ description: 'Decimal number with at most two places.', optional: true, example: '99.99' })
  amount?: string;

  @Prop.choice(currencies, Currency, { description: 'ISO 4217 code.', optional: true, example: 'USD' })
  currency?: string;
}
