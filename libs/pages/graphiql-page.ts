import type { FastifyReply, FastifyRequest } from 'fastify';
import { escapeHtml, renderPage, sendPage, wantsHtml } from './html.js';

/** A tab that GraphiQL opens with on a first visit. */
export interface ExampleOperation {
  query: string;
  variables?: string;
  headers?: string;
}

const authorization = JSON.stringify({ Authorization: 'Bearer <accessToken>' }, null, 2);

/** A first visit in three steps: look around, sign in, use the token. */
export const exampleOperations: ExampleOperation[] = [
  {
    query: `# Products are public: press play.
query BrowseProducts {
  products(first: 5) {
    edges {
      node {
        id
        name
        price { amount currency }
        stock
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    query: `# The accessToken goes into the Headers of the next tab.
mutation LogIn($input: LoginInput!) {
  login(input: $input) {
    accessToken
    expiresIn
  }
}
`,
    variables: JSON.stringify({ input: { email: 'ada@example.com', password: 'correct horse battery' } }, null, 2),
  },
  {
    query: `# Needs a token: see Headers below.
query MyOrders {
  me {
    name
    orders(first: 5) {
      edges {
        node {
          id
          status
          total { amount currency }
          createdAt
        }
      }
    }
  }
}
`,
    headers: authorization,
  },
];

/** GraphiQL for the endpoint at `path`. */
function graphiqlHtml(path = '/graphql'): string {
  return renderPage({
    title: 'Tandem GraphiQL',
    styles: ['graphiql.css', 'graphiql-page.css'],
    scripts: ['react.js', 'react-dom.js', 'graphiql.js', 'graphiql-page.js'],
    body: `    <main id="graphiql" data-endpoint="${escapeHtml(path)}" data-examples="${escapeHtml(JSON.stringify(exampleOperations))}">
      <noscript>GraphiQL needs JavaScript. The endpoint takes POST requests from any GraphQL client.</noscript>
    </main>`,
  });
}

/**
 * Answers a browser that opens the GraphQL endpoint with GraphiQL, and tells whether it did: an onRequest hook returns the reply then.
 * A GET that carries an operation (`query`, or `extensions` with a persisted one) is left to Apollo.
 */
export function serveGraphiql(request: FastifyRequest, reply: FastifyReply, path = '/graphql'): boolean {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const isOperation = searchParams.has('query') || searchParams.has('extensions');
  if (request.method !== 'GET' || pathname !== path || isOperation || !wantsHtml(request)) return false;
  sendPage(reply, graphiqlHtml(path));
  return true;
}
