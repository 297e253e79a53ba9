// From a bare checkout to what can be started. Built-in modules only, until the others are installed.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

/** Goes to the top of the repository, so that .env, DATA_DIR and build are the same from everywhere, reads .env, installs and builds. */
export async function prepare() {
  process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
  if (existsSync('.env')) process.loadEnvFile('.env');
  await ensureInstalled({ dev: false });
  const { build } = await import('./build.mjs');
  try {
    await build();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
