export { AppError, errors, toEnvelope, type ErrorDetail } from './app-error.js';
export { errorCodes, type ErrorCode } from './codes.js';
