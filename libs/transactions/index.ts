export { createIdempotencyTable, dropIdempotencyTable, type IdempotentRequest } from './idempotency.js';
export { Transaction } from './transaction.js';
export { provideTransactions, Transactions, transactionsToken } from './transactions.js';
