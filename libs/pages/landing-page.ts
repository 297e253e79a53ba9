import { escapeHtml, renderPage } from './html.js';
import { pageHeader } from './page-header.js';
import type { PageLinks } from './page-links.js';

/** The part of `GET /health` that the page shows. Latencies are milliseconds. */
export interface HealthReport {
  status: string;
  version: string;
  timestamp: string;
  checks: Record<string, { status: string; latency?: number }>;
}

interface Landing {
  version: string;
  /** Null when the server cannot tell how it is. */
  report: HealthReport | null;
  links: PageLinks;
  /** This server as the visitor reached it, for the example commands. */
  origin: string;
}

/** What this server is, whether it is well, and where to go from here. */
export function landingHtml({ version, report, links, origin }: Landing): string {
  return renderPage({
    title: 'Tandem',
    styles: ['page.css'],
    scripts: ['landing.js'],
    body: `${pageHeader(links, version, '/')}
    <main>
      <section class="intro">
        <h1>One order backend, two protocols</h1>
        <p>Accounts, products, carts, checkout and order history, over REST and GraphQL: the same rules, names, errors and limits in both.</p>
      </section>
      ${healthSection(report, links.health)}
      <section aria-labelledby="explore">
        <h2 id="explore">Explore</h2>
        <ul class="cards">
          ${card(links.docs, 'REST reference', 'Every endpoint of v1 and v2, to read and to try.')}
          ${card(links.graphql, 'GraphiQL', 'The GraphQL schema, with example operations to run.')}
        </ul>
        <p class="more">For machines: ${machineLinks(links)}</p>
      </section>
      <section aria-labelledby="try">
        <h2 id="try">Try it</h2>
        ${commands(origin, links)
          .map(({ what, command }, index) => commandBlock(index, what, command))
          .join('\n        ')}
      </section>
    </main>`,
  });
}

function healthSection(report: HealthReport | null, healthPath: string): string {
  const status = report?.status ?? 'unknown';
  const checks = Object.entries(report?.checks ?? {}).map(
    ([name, check]) =>
      `<li data-status="${escapeHtml(check.status)}"><span class="name">${escapeHtml(name)}</span> <span class="value">${escapeHtml(checkText(check))}</span></li>`,
  );
  return `<section class="health" id="health" data-source="${escapeHtml(healthPath)}" data-status="${escapeHtml(status)}" aria-labelledby="health-status">
        <h2 id="health-status" role="status">This server is <strong>${escapeHtml(status)}</strong></h2>
        <ul class="checks">${checks.join('')}</ul>
      </section>`;
}

function checkText({ status, latency }: { status: string; latency?: number }): string {
  return latency === undefined ? status : `${status} · ${Math.round(latency)} ms`;
}

function card(href: string, title: string, text: string): string {
  return `<li><a href="${escapeHtml(href)}"><strong>${title}</strong> <span>${text}</span></a></li>`;
}

function machineLinks({ openapi, health, metrics }: PageLinks): string {
  const links = [
    ...Object.entries(openapi).map(([name, url]) => [`OpenAPI ${name}`, url] as const),
    ['health', health] as const,
    ['metrics', metrics] as const,
  ];
  return links.map(([name, url]) => `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>`).join(', ');
}

function commands(origin: string, links: PageLinks): { what: string; command: string }[] {
  return [
    { what: 'Browse the products over REST', command: `curl '${origin}/v1/products?limit=3'` },
    {
      what: 'The same over GraphQL',
      command: `curl ${origin}${links.graphql} -H 'content-type: application/json' \\
  -d '{"query": "{ products(first: 3) { edges { node { id name } } } }"}'`,
    },
    {
      what: 'Sign up',
      command: `curl ${origin}/v1/users -H 'content-type: application/json' \\
  -d '{"email": "ada@example.com", "name": "Ada",
       "password": "correct horse battery"}'`,
    },
  ];
}

function commandBlock(index: number, what: string, command: string): string {
  return `<figure class="command">
          <figcaption>${what}</figcaption>
          <pre tabindex="0" id="command-${index}"><code>${escapeHtml(command)}</code></pre>
          <button type="button" data-copy="command-${index}" hidden>Copy<span class="visually-hidden"> the command: ${what}</span></button>
        </figure>`;
}
