export { AllExceptionsFilter } from './exception.filter.js';
export { Operation, operationMetadata, type OperationSpec } from './operation.js';
export { Fields, List, UserId } from './params.js';
export { RepresentationInterceptor } from './representation.interceptor.js';
export { RouteTable } from './route-table.js';
export { toAppError } from './to-app-error.js';
