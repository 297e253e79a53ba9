import { toAmount, toMinorUnits } from './index.js';

describe('money', () => {
  it.each([
    ['99.99', 9999],
    ['99.9', 9990],
    ['0', 0],
    ['1.10', 110],
    ['99999999.99', 9_999_999_999],
  ])('reads %s as %d minor units', (amount, minor) => {
    expect(toMinorUnits(amount)).toBe(minor);
  });

  it.each(['', '-1', '1.234', '1e3', ' 1', '1,00', 'NaN', '.5', '5.', '100000000'])('refuses %j', (amount) => {
    expect(toMinorUnits(amount)).toBeNull();
  });

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [9990, '99.90'],
    [-150, '-1.50'],
  ])('writes %d minor units as %s', (minor, amount) => {
    expect(toAmount(minor)).toBe(amount);
  });
});
