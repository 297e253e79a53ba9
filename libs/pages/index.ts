export { exampleOperations, serveGraphiql } from './graphiql-page.js';
export type { HealthReport } from './landing-page.js';
export { registerPages } from './register-pages.js';
