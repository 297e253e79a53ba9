/** Where the pages send their visitor. Paths on this server. */
export interface PageLinks {
  docs: string;
  graphql: string;
  health: string;
  metrics: string;
  /** The OpenAPI documents by API version, the first of which is shown by default. */
  openapi: Record<string, string>;
}

export const defaultLinks: PageLinks = {
  docs: '/docs',
  graphql: '/graphql',
  health: '/health',
  metrics: '/metrics',
  openapi: { v1: '/openapi.json?version=1', v2: '/openapi.json?version=2' },
};
