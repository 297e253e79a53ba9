export { createIdempotencyTable, dropIdempotencyTable } from './idempotency.js';
export { Transaction } from './transaction.js';
export { provideTransactions, Transactions, transactionsToken } from './transactions.js';
