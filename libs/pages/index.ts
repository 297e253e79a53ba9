export { exampleOperations, graphiqlHtml, serveGraphiql, type ExampleOperation } from './graphiql-page.js';
export type { HealthReport } from './landing-page.js';
export type { PageLinks } from './page-links.js';
export { registerPages, type PagesOptions } from './register-pages.js';
