import type { FastifyInstance } from 'fastify';
import { registerAssets } from './assets.js';
import { docsHtml } from './docs-page.js';
import { sendPage, wantsHtml } from './html.js';
import { landingHtml, type HealthReport } from './landing-page.js';
import { defaultLinks, type PageLinks } from './page-links.js';

export interface PagesOptions {
  version: string;
  health: () => Promise<HealthReport>;
  links?: Partial<PageLinks>;
}

/**
 * Serves what a browser sees of Tandem: `/` (a JSON index for everyone else), the API reference at `/docs`, and the assets of both and
 * of GraphiQL, which `serveGraphiql` puts in front of Apollo's route. All of it works without internet access.
 */
export function registerPages(fastify: FastifyInstance, { version, health, links: overrides }: PagesOptions): void {
  const links = { ...defaultLinks, ...overrides };
  registerAssets(fastify);

  fastify.get('/', async (request, reply) => {
    if (!wantsHtml(request)) return reply.header('vary', 'Accept').send({ name: 'Tandem', version, links });
    const report = await health().catch(() => null);
    const origin = `${request.protocol}://${request.host}`;
    return sendPage(reply, landingHtml({ version, report, links, origin }));
  });

  fastify.get<{ Querystring: { api?: string } }>(links.docs, async (request, reply) => sendPage(reply, docsHtml(links, request.query.api)));
}
