// Transpiles apps, libs and migrations into dist/, file by file, skipping what is already up to date.
// swc rather than tsc: a build is part of every start, and types are checked by `npm run check`.
import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist');
const sourceRoots = ['apps', 'libs', 'migrations'];

const isSource = (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.endsWith('.d.ts');
const outputOf = (source) => join(out, relative(root, source).replace(/\.ts$/, '.js'));
const modifiedAt = async (path) => (existsSync(path) ? (await stat(path)).mtimeMs : 0);

async function filesUnder(directory, accept) {
  if (!existsSync(directory)) return [];
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && accept(entry.name)).map((entry) => join(entry.parentPath, entry.name));
}

async function compile(source) {
  const target = outputOf(source);
  if ((await modifiedAt(target)) > (await modifiedAt(source))) return false;
  const { code, map } = await transformFile(source, { swcrc: true, configFile: join(root, '.swcrc') });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.map`, map);
  await writeFile(target, `${code}\n//# sourceMappingURL=${target.split('/').pop()}.map\n`);
  return true;
}

/** Brings dist/ up to date and removes outputs whose source is gone. Answers how many files were compiled. */
export async function build() {
  const sources = (await Promise.all(sourceRoots.map((name) => filesUnder(join(root, name), isSource)))).flat();
  const compiled = (await Promise.all(sources.map(compile))).filter(Boolean).length;
  const wanted = new Set(sources.map(outputOf));
  const stale = (await filesUnder(out, (name) => name.endsWith('.js'))).filter((file) => !wanted.has(file));
  await Promise.all(stale.flatMap((file) => [rm(file), rm(`${file}.map`, { force: true })]));
  return compiled;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`Compiled ${await build()} files`);
