import { amountPattern, currencies, type MinorUnits, toAmount } from '#libs/money';
import { enumType, Input, Model } from './model.js';
import { Prop } from './prop.js';

export const Currency = enumType('Currency', currencies, 'ISO 4217 code of a currency with two decimals.');

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
  @Prop.text({
    description: 'Decimal number with at most two places.',
    min: 1,
    max: 13,
    pattern: new RegExp(amountPattern),
    message: 'must be an amount of money from 0 to 99999999.99 with at most two decimals',
    example: '99.99',
  })
  amount!: string;

  @Prop.choice(currencies, Currency, { description: 'ISO 4217 code; USD, or the one that it had, where nothing is said.', optional: true, example: 'USD' })
  currency?: string;
}
