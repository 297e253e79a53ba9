import { assetUrl } from './assets.js';
import { escapeHtml } from './html.js';
import type { PageLinks } from './page-links.js';

/** The bar at the top of our own pages; `current` is the path of the page it stands on. */
export function pageHeader(links: PageLinks, note: string, current: string): string {
  const entries = [
    [links.docs, 'REST'],
    [links.graphql, 'GraphQL'],
    [links.health, 'Health'],
  ] as const;
  const items = entries.map(([href, name]) => `<a href="${escapeHtml(href)}"${href === current ? ' aria-current="page"' : ''}>${name}</a>`);
  return `    <header class="bar">
      <a class="brand" href="/"><img src="${assetUrl('mark.svg')}" alt="" width="28" height="28"> Tandem</a>
      <span class="note">${escapeHtml(note)}</span>
      <nav aria-label="Pages">${items.join(' ')}</nav>
    </header>`;
}
