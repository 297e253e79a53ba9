export { amountPattern, currencies, type MinorUnits, toAmount, toMinorUnits } from './money.js';
