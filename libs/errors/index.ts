export { AppError, errors, toEnvelope, type ErrorDetail, type ErrorEnvelope } from './app-error.js';
export { errorCodes, type ErrorCode } from './codes.js';
