import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

// Everything that a page may load. Nothing else is served, and no request names a file: each asset has a route of its own.
const packageFiles = {
  'swagger-ui.css': ['swagger-ui-dist', 'swagger-ui.css'],
  'swagger-ui.js': ['swagger-ui-dist', 'swagger-ui-bundle.js'],
  'graphiql.css': ['graphiql', 'graphiql.min.css'],
  'graphiql.js': ['graphiql', 'graphiql.min.js'],
  'react.js': ['react', 'umd/react.production.min.js'],
  'react-dom.js': ['react-dom', 'umd/react-dom.production.min.js'],
} as const;
const ownFiles = ['page.css', 'landing.js', 'docs-page.css', 'docs-page.js', 'graphiql-page.css', 'graphiql-page.js', 'mark.svg'] as const;

export type AssetName = keyof typeof packageFiles | (typeof ownFiles)[number];

interface Asset {
  url: string;
  contentType: string;
  content: Buffer;
}

let loaded: ReadonlyMap<AssetName, Asset> | undefined;

/** The address of an asset. It holds a hash of the content, so that browsers may keep it for ever. */
export function assetUrl(name: AssetName): string {
  return getAsset(name).url;
}

/** Serves every asset from memory, compressed for those who accept it. */
export function registerAssets(fastify: FastifyInstance): void {
  for (const asset of assets().values()) {
    let compressed: Promise<Buffer> | undefined;
    fastify.get(asset.url, async (request, reply) => {
      reply
        .header('content-type', asset.contentType)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff')
        .header('vary', 'Accept-Encoding');
      if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(asset.content);
      compressed ??= promisify(gzip)(asset.content);
      return reply.header('content-encoding', 'gzip').send(await compressed);
    });
  }
}

function getAsset(name: AssetName): Asset {
  const asset = assets().get(name);
  if (!asset) throw new Error(`No such asset: ${name}`);
  return asset;
}

function assets(): ReadonlyMap<AssetName, Asset> {
  loaded ??= new Map([
    ...Object.entries(packageFiles).map(([name, [packageName, file]]) => load(name as AssetName, packageFile(packageName, file))),
    ...ownFiles.map((name) => load(name, join(ownFolder(), name))),
  ]);
  return loaded;
}

function load(name: AssetName, path: string): [AssetName, Asset] {
  const content = readFileSync(path);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return [name, { url: `/assets/${hash}/${name}`, contentType: contentTypes[extname(name)] ?? 'application/octet-stream', content }];
}

/** A file of an installed package, including those that its `exports` do not list. */
function packageFile(packageName: string, file: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`)), file);
}

/** The build compiles TypeScript alone, so that from dist/ the folder is that of the sources. */
function ownFolder(): string {
  const candidates = ['./assets', '../../../libs/pages/assets'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const folder = candidates.find((path) => existsSync(path));
  if (!folder) throw new Error(`The assets of the pages are missing, looked in ${candidates.join(' and ')}`);
  return folder;
}
