export { createIdempotencyTable, dropIdempotencyTable, type IdempotentRequest } from './idempotency.js';
export { provideTransactions, Transaction, Transactions, transactionsToken } from './transactions.js';
