import { apiVersions } from '#libs/api';
import { Components } from './components.js';
import type { OpenApiDocument, PathItem } from './openapi-document.js';
import { type DeclaredRoute, describeOperation } from './operations.js';
import { findRoutes, type Route } from './routes.js';
import { describeService } from './service-paths.js';
import { tags } from './tags.js';

const description = `Accounts, products, carts, checkout and order history. The same operations are there over GraphQL at \`/graphql\`.

Every resource has \`id\`, \`createdAt\`, \`updatedAt\` and \`version\`. Times are RFC 3339 in UTC, ids tell their type (\`usr_…\`).
Money is \`{ "amount": "99.99", "currency": "USD" }\` in version 2, \`"total": 99.99, "currency": "USD"\` in version 1.
Every error is \`{ "error": { "code", "message", "details", "requestId" } }\`.

The version is that of the path. Without one, \`Accept: application/vnd.api+json;version=2\` or \`?version=2\` names it, else it is 1.
\`/api\` before a versioned path is accepted. A method that an address does not have is 405, with \`Allow\`.`;

/**
 * The OpenAPI document of these controllers: versioned operations below \`/v1\` and \`/v2\`, with the service's own paths.
 * Throws where a route or a property is not described.
 */
export function createDocument(controllers: readonly object[], release: string): OpenApiDocument {
  const components = new Components();
  const routes = findRoutes(controllers);
  const declared = routes.filter((route): route is DeclaredRoute => route.spec !== undefined);
  const paths: Record<string, PathItem> = {};
  for (const version of apiVersions) {
    for (const route of declared) {
      const path = `/v${version}${route.path}`;
      paths[path] = { ...paths[path], [route.method]: describeOperation(components, route, version, version === apiVersions.at(-1)) };
    }
  }
  const service = describeService(components);
  assertDescribed(routes, service);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tandem',
      version: release,
      summary: 'An order backend over REST and GraphQL.',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
      contact: { name: 'The makers of Tandem' },
    },
    servers: [
      { url: '/', description: 'The server that this document comes from, be it local, staging or production.', 'x-internal': false },
    ],
    tags,
    security: [{ accessToken: [] }],
    paths: { ...paths, ...service },
    components: components.toJSON(),
  };
}

function assertDescribed(routes: readonly Route[], service: Record<string, PathItem>): void {
  const missing = routes.filter(({ spec, path, method }) => !spec && !service[path]?.[method]);
  if (missing.length > 0)
    throw new Error(`The contract does not describe ${missing.map(({ method, path }) => `${method} ${path}`).join(', ')}`);
}
