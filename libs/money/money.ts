/** Minor units of a currency with two decimals: 9999 is 99.99. */
export type MinorUnits = number;

/** The currencies that can be used: ISO 4217 with two decimals. */
export const currencies = [
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'NZD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'SGD',
  'HKD',
  'MXN',
  'BRL',
  'INR',
  'CNY',
  'ZAR',
] as const;

const decimal = /^(\d{1,8})(?:\.(\d{1,2}))?$/;

/** What `toMinorUnits` accepts: a decimal number with at most two places. */
export const amountPattern = decimal.source;

/** "99.9" → 9990, by digits and not by floating point. Answers null where the text is no amount. */
export function toMinorUnits(amount: string): MinorUnits | null {
  const match = decimal.exec(amount);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** 9990 → "99.90". */
export function toAmount(minor: MinorUnits): string {
  const sign = minor < 0 ? '-' : '';
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
