import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The text of a file in contracts/, which is the same from the sources and from dist/. Throws where it is missing. */
export function readContract(name: string): string {
  const candidates = ['../../contracts/', '../../../contracts/'].map((folder) =>
    fileURLToPath(new URL(`${folder}${name}`, import.meta.url)),
  );
  const path = candidates.find((candidate) => existsSync(candidate));
  if (!path) throw new Error(`The contract is missing, looked for ${candidates.join(' and ')}`);
  return readFileSync(path, 'utf8');
}
