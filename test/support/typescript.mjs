// `node --import ./test/support/typescript.mjs file.ts` runs the test support outside jest, which transforms only what it loads itself.
import { transformFile } from '@swc/core';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const swcConfig = fileURLToPath(new URL('../../.swcrc', import.meta.url));

// Node evaluates this file a second time, in the thread that runs the hooks below.
if (isMainThread) register(import.meta.url);

export function resolve(specifier, context, next) {
  const isSibling = specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts');
  return next(isSibling ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transformFile(fileURLToPath(url), { configFile: swcConfig, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
