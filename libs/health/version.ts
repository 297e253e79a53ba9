import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of Tandem that runs, from the package.json above this file. */
export const version = findVersion(import.meta.dirname);

function findVersion(directory: string): string {
  try {
    const { name, version: found } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as { name: string; version: string };
    if (name === 'tandem') return found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const parent = join(directory, '..');
  return parent === directory ? '0.0.0' : findVersion(parent);
}
