// `npm start`: from a bare checkout to a running Tandem.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// The same DATA_DIR, .env and build from wherever it is called.
process.chdir(root);

if (existsSync('.env')) process.loadEnvFile('.env');
await ensureInstalled({ dev: false });
const { build } = await import('./build.mjs');
try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// In this very process, so that signals and the exit code are the server's own.
await import('../dist/apps/tandem/main.js');
