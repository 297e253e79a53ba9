export { createDocument } from './document.js';
export { OpenApiModule } from './openapi.module.js';
