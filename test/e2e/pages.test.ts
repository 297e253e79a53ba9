import { existsSync } from 'node:fs';
import { buildClientSchema, getIntrospectionQuery, parse, validate, type IntrospectionQuery } from 'graphql';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { exampleOperations } from '#libs/pages';
import { sharedTandem } from '../support/tandem.js';

const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
const isRequired = process.env['CI'] === 'true';
const visitors: [string, BrowserContextOptions][] = [
  ['on a desktop in light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['on a phone in dark', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
];

describe('pages', () => {
  if (executablePath || isRequired) describe('in a browser', lookAtPages);
  else process.emitWarning('NOT TESTED: the pages were not looked at, as there is no Chromium. Set CHROMIUM_PATH.');

  it('every example of GraphiQL is valid in the schema that is served', async () => {
    const response = await fetch(`${sharedTandem().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: getIntrospectionQuery() }),
    });
    const { data } = (await response.json()) as { data: IntrospectionQuery };
    const schema = buildClientSchema(data);
    for (const { query } of exampleOperations) expect(validate(schema, parse(query))).toEqual([]);
  });
});

function lookAtPages(): void {
  let url: string;
  let browser: Browser;

  beforeAll(async () => {
    if (!executablePath) throw new Error('CI=true and there is no Chromium. Set CHROMIUM_PATH.');
    ({ url } = sharedTandem());
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    });
  });

  afterAll(() => browser.close());

  /** Runs the visit and answers what went wrong in it: console errors, failed answers and requests to other hosts. */
  async function troublesOf(visitor: BrowserContextOptions, visit: (page: Page) => Promise<void>): Promise<string[]> {
    const context = await browser.newContext({ baseURL: url, ...visitor });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
    page.on('request', (request) => !isOwn(request.url()) && troubles.push(`foreign: ${request.url()}`));
    page.on('response', (response) => response.status() >= 400 && troubles.push(`${response.status()}: ${response.url()}`));
    try {
      await visit(page);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (overflow !== 0) troubles.push(`the page is ${String(overflow)} px wider than the window`);
    } finally {
      await context.close();
    }
    return troubles;
  }

  const isOwn = (address: string) => address.startsWith(`${url}/`) || address.startsWith('data:') || address.startsWith('blob:');

  describe.each(visitors)('%s', (_name, visitor) => {
    it('the landing page shows the health and keeps it fresh', async () => {
      const troubles = await troublesOf(visitor, async (page) => {
        await page.clock.install();
        await page.goto('/');
        await page
          .getByRole('status')
          .getByText(/This server is (healthy|degraded)/)
          .waitFor();
        const refreshed = page.waitForResponse((response) => new URL(response.url()).pathname === '/health' && response.ok());
        await page.clock.fastForward(6_000);
        await refreshed;
        await page.getByText('database').waitFor();
        await page.getByRole('link', { name: /REST reference/ }).waitFor();
      });
      expect(troubles).toEqual([]);
    });

    it('the REST reference shows both versions and tries a call', async () => {
      const troubles = await troublesOf(visitor, async (page) => {
        await page.goto('/docs');
        await page.locator('.opblock').first().waitFor();
        await page.getByRole('link', { name: 'v2', exact: true }).click();
        await page.waitForURL(/api=v2/);
        const listProducts = page.locator('.opblock-get').filter({ has: page.locator('[data-path$="/products"]') });
        await listProducts.locator('.opblock-summary-control').click();
        await page.getByRole('button', { name: 'Execute' }).click();
        await page.locator('.live-responses-table').getByText('200').first().waitFor();
      });
      expect(troubles).toEqual([]);
    });

    it('GraphiQL opens with the examples and runs the first', async () => {
      const troubles = await troublesOf(visitor, async (page) => {
        await page.goto('/graphql');
        await page.getByRole('tab', { name: 'MyOrders' }).waitFor({ state: 'attached' });
        await page.getByRole('button', { name: /Execute query/ }).click();
        await page.locator('.result-window').getByText('"products"').waitFor();
        await page.getByRole('button', { name: /Show Documentation Explorer/ }).click();
        await page.getByRole('link', { name: 'Query', exact: true }).waitFor();
      });
      expect(troubles).toEqual([]);
    });
  });
}
