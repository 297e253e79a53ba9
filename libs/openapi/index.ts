export { createDocument } from './document.js';
export type { OpenApiDocument, OpenApiOperation, PathItem } from './openapi-document.js';
export { OpenApiModule } from './openapi.module.js';
