import type { FastifyReply, FastifyRequest } from 'fastify';
import { assetUrl, type AssetName } from './assets.js';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes text safe in HTML content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A page of Tandem: `body` is HTML, the title is text. Scripts run after the page is parsed, in the order given. */
export function renderPage(page: { title: string; styles: AssetName[]; scripts: AssetName[]; body: string }): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escapeHtml(page.title)}</title>
    <link rel="icon" type="image/svg+xml" href="${assetUrl('mark.svg')}">
    ${page.styles.map((name) => `<link rel="stylesheet" href="${assetUrl(name)}">`).join('\n    ')}
    ${page.scripts.map((name) => `<script defer src="${assetUrl(name)}"></script>`).join('\n    ')}
  </head>
  <body>
${page.body}
  </body>
</html>
`;
}

/** Everything a page uses comes from this server; `data:` is for icons and fonts inside the style sheets of Swagger UI and GraphiQL. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Sends a page with headers that let nothing foreign into it and no foreign page around it. */
export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', contentSecurityPolicy)
    .header('x-content-type-options', 'nosniff')
    .header('x-frame-options', 'DENY')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'private, no-cache')
    .header('vary', 'Accept')
    .send(html);
}

/** Browsers name text/html; curl and API clients send `*\/*` or JSON. */
export function wantsHtml(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('text/html') ?? false;
}
