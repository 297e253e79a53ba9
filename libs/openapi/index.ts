export { createDocument } from './document.js';
export type { OpenApiDocument } from './openapi-document.js';
export { OpenApiModule } from './openapi.module.js';
