import { escapeHtml, renderPage } from './html.js';
import { pageHeader } from './page-header.js';
import type { PageLinks } from './page-links.js';

/** The REST reference, drawn by Swagger UI from our OpenAPI document of one API version. An unknown version shows the first. */
export function docsHtml(links: PageLinks, requestedVersion: string | undefined): string {
  const versions = Object.keys(links.openapi);
  const shown = versions.find((name) => name === requestedVersion) ?? versions[0] ?? '';
  const choices = versions.map((name) => {
    const href = `${links.docs}?api=${encodeURIComponent(name)}`;
    return `<a href="${escapeHtml(href)}"${name === shown ? ' aria-current="true"' : ''}>${escapeHtml(name)}</a>`;
  });
  return renderPage({
    title: `Tandem REST reference, ${shown}`,
    styles: ['swagger-ui.css', 'page.css', 'docs-page.css'],
    scripts: ['swagger-ui.js', 'docs-page.js'],
    body: `${pageHeader(links, 'REST reference', links.docs)}
    <nav class="versions" aria-label="API version">API version ${choices.join(' ')}</nav>
    <main id="reference" data-openapi="${escapeHtml(links.openapi[shown] ?? '')}"><noscript>This page needs JavaScript. The document it shows: <a href="${escapeHtml(links.openapi[shown] ?? '')}">OpenAPI</a>.</noscript></main>`,
  });
}
