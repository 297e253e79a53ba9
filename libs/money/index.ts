export { amountPattern, currencies, maxPrice, type MinorUnits, toAmount, toMinorUnits } from './money.js';
